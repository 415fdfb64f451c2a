using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;
using ModelContextProtocol;

namespace Bot.Mcp;

/// <summary>Finds conferences and sessions by what a model calls them, and describes them.</summary>
internal sealed class NotesReader(Library library)
{
    /// <summary>The most names that a message lists.</summary>
    private const int MostListed = 20;

    public Library Library => library;

    /// <exception cref="McpException">There is no such conference.</exception>
    public Conference Conference(string name)
    {
        var conferences = library.Snapshot.Conferences;
        return conferences.FirstOrDefault(one => one.Id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? conferences.FirstOrDefault(one => NamesOf(one).Contains(name, StringComparer.OrdinalIgnoreCase))
            ?? throw new McpException($"There is no conference {Quoted.Of(name)}; there are {Listed(conferences.Select(one => one.Id))}.");
    }

    /// <param name="conference">Null: any.</param>
    /// <exception cref="McpException">There is no such session, or several conferences have one.</exception>
    public (Conference Conference, Session Session) Session(string reference, Conference? conference)
    {
        var found = library.Directory.Find(reference).Where(one => conference is null || one.Conference.Id == conference.Id).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new McpException(
                $"There is no session {Quoted.Of(reference)}{(conference is null ? "" : $" in {conference.Id}")}; there are "
                + $"{Listed((conference?.Sessions ?? library.Snapshot.Sessions).Select(library.Directory.Reference))}. list_sessions tells more of them."),
            _ => throw new McpException(
                $"Several conferences have a session {Quoted.Of(reference)}; say which: "
                + $"{Listed(found.Select(one => $"{one.Conference.Id}/{one.Session.Code}"))}."),
        };
    }

    public SessionSummaryDocument Describe(Session session, Language? language)
    {
        var version = VersionOf(session, language);
        return new(
            session.ConferenceId,
            library.Directory.Reference(session),
            SessionUri.Of(session),
            session.Kind.ToString().ToLowerInvariant(),
            version.Title,
            SpeakersOf(version),
            [.. session.Versions.Select(one => one.Language.Code())],
            version.Summary,
            library.LinkTo(session, version.Language, null));
    }

    /// <summary>The version in a language, else the one there is; English unless told.</summary>
    public static SessionVersion VersionOf(Session session, Language? language) => session.InOrOther(language ?? Language.English);

    public static ImmutableArray<string> SpeakersOf(SessionVersion version) =>
    [
        .. version.Speakers.Select(speaker => Named(speaker.Name, speaker.Organisation)),
        .. version.Organisations.Select(organisation => organisation.Name),
    ];

    public static string? SpeakerOf(Section section) =>
        section.Speaker is { } speaker ? Named(speaker.Name, speaker.Organisation) : section.Organisation?.Name;

    private static string Named(string name, Organisation? organisation) => organisation is null ? name : $"{name} ({organisation.Name})";

    private static IEnumerable<string?> NamesOf(Conference conference) => [conference.Name.English, conference.Name.Japanese, .. conference.Aliases];

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 0 ? "none" : string.Join(", ", all.Take(MostListed)) + (all.Count > MostListed ? $" and {all.Count - MostListed} more" : "");
    }
}
