using System.Collections.Immutable;
using Bot.Answers.Ranking;
using Bot.Content;

namespace Bot.Answers;

/// <summary>Questions that the notes answer: their own headings, as somebody would ask them.</summary>
internal static class Suggestions
{
    private const int Most = 3;

    /// <summary>What else the sections near the answer are about.</summary>
    public static ImmutableArray<string> After(IEnumerable<Candidate> rest, Language language) =>
    [
        .. rest.Where(candidate => candidate.Place.Version.Language == language)
            .Select(candidate => Question(candidate.Place.Section))
            .OfType<string>().Distinct().Take(Most),
    ];

    /// <summary>One question for each of the first sessions; from the other language where there are no notes in this one.</summary>
    public static ImmutableArray<string> Examples(ContentSnapshot snapshot, Language language) =>
    [
        .. snapshot.Sessions
            .OrderByDescending(session => session.In(language) is not null)
            .Select(session => session.InOrOther(language))
            .Where(version => version.Sections.Any(section => !section.Passages.IsEmpty))
            .Select(Example)
            .Distinct()
            .Take(Most),
    ];

    /// <summary>What the session's own headings ask, questions before statements.</summary>
    public static IEnumerable<string> Of(SessionVersion version) =>
        version.Sections.Select(Question).OfType<string>().OrderByDescending(question => question.EndsWith('?') || question.EndsWith('？'));

    private static string Example(SessionVersion version) => Of(version).FirstOrDefault() ?? version.Title;

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
