using System.Collections.Immutable;
using Bot.Answers.Ranking;
using Bot.Content;

namespace Bot.Answers;

/// <summary>Questions that the notes answer: their own headings, as somebody would ask them.</summary>
internal static class Suggestions
{
    private const int Most = 3;

    /// <summary>The share of what was asked that a section has, 0–1, from which its heading is about it.</summary>
    private const float LeastCoverage = 0.5f;

    /// <summary>The questions among the headings of what was found and not shown, as far as it has something of what was asked.</summary>
    public static ImmutableArray<string> After(IEnumerable<Candidate> rest, Language language) =>
    [
        .. rest.Where(candidate => candidate.Place.Version.Language == language && candidate.Coverage >= LeastCoverage)
            .Select(candidate => Question(candidate.Place.Section))
            .OfType<string>().Where(IsQuestion).Distinct().Take(Most),
    ];

    /// <summary>One question for each of the first sessions, from the other language where there are no notes in this one; for want of questions, how to
    /// have a session shown.</summary>
    public static ImmutableArray<string> Examples(ContentSnapshot snapshot, Language language)
    {
        var sessions = snapshot.Sessions
            .OrderByDescending(session => session.In(language) is not null)
            .Where(session => session.InOrOther(language).Sections.Any(section => !section.Passages.IsEmpty))
            .ToList();
        var directory = new SessionDirectory(snapshot);
        return
        [
            .. sessions.Select(session => Of(session.InOrOther(language)).FirstOrDefault()).OfType<string>()
                .Concat(sessions.Select(session => $"show {directory.Reference(session)}"))
                .Distinct()
                .Take(Most),
        ];
    }

    /// <summary>The questions among the session's own headings.</summary>
    public static IEnumerable<string> Of(SessionVersion version) => version.Sections.Select(Question).OfType<string>().Where(IsQuestion);

    private static bool IsQuestion(string text) => text is [.., '?' or '？' or 'か'];

    /// <summary>"Takamura → Kato: How does Gunosy organise engineer hiring?" without who asks whom.</summary>
    private static string? Question(Section? section)
    {
        if (section is null || section.Path.IsEmpty || section.Passages.IsEmpty)
            return null;
        var heading = section.Path[^1];
        var colon = heading.IndexOfAny([':', '：']);
        var isExchange = colon > 0 && heading.AsSpan(0, colon).IndexOfAny("→➡") >= 0;
        return isExchange ? heading[(colon + 1)..].Trim() : section.Path.Length > 1 ? $"{section.Path[^2]}: {heading}" : heading;
    }
}
