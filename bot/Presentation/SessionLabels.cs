using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Presentation;

/// <summary>Labels of people, scopes, conferences and sessions.</summary>
internal static class SessionLabels
{
    /// <summary>Everybody who spoke, with organisations; empty when the notes do not say.</summary>
    public static string Speakers(SessionVersion version) => string.Join(
        Texts.In(version.Language).Comma,
        version.Speakers.Select(speaker => speaker.Organisation is { } from ? $"{speaker.Name} ({from.Name})" : speaker.Name)
            .Concat(version.Organisations.Select(organisation => organisation.Name)));

    /// <summary>Facts about a session beside its title, in one line.</summary>
    /// <param name="kind">Null: not said.</param>
    public static string Facts(SessionVersion version, SessionKind? kind, Texts texts) =>
        ShownText.Join(kind is { } known ? texts.Kind(known) : null, Speakers(version));

    /// <summary>A conference in one line: its name, when and where it was.</summary>
    public static string Of(Conference conference, Language language) =>
        ShownText.Join(conference.Name.In(language), conference.Dates, conference.Place);

    /// <summary>The code of a session says its conference well enough.</summary>
    public static string Of(Scope scope) => ShownText.Join(scope.Session, scope.Speaker, scope.Organisation, scope.Session is null ? scope.Conference : null);

    /// <summary>The headings of an excerpt and its speaker, unless the last heading is the speaker's name.</summary>
    public static string Place(Excerpt excerpt) => ShownText.Join(
        string.Join(" › ", excerpt.Section), excerpt.Section is [.., var last] && last == excerpt.Speaker ? null : excerpt.Speaker);

    /// <summary>The outermost headings, of which there is more than one: those below repeat the speakers' names.</summary>
    public static ImmutableArray<Section> Contents(SessionVersion version)
    {
        var levels = version.Sections.Where(section => !section.Path.IsEmpty).GroupBy(section => section.Path.Length).OrderBy(level => level.Key).ToList();
        return [.. levels.Find(level => level.Skip(1).Any()) ?? levels.FirstOrDefault() ?? Enumerable.Empty<Section>()];
    }

    /// <summary>The code within the conference: answers name <c>CONFERENCE/CODE</c> where two conferences share a code.</summary>
    public static string PlainCode(string conference, string session) =>
        session.StartsWith(conference + "/", StringComparison.Ordinal) ? session[(conference.Length + 1)..] : session;
}
