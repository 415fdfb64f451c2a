using Bot.Content;

namespace Bot.Mcp;

/// <summary>The tool <c>list_sessions</c>: conferences and their sessions, a page at a time.</summary>
internal sealed class ListSessionsTool(NotesReader notes) : NotesTool<SessionListDocument>(
    "list_sessions",
    "List conference sessions",
    "Lists the conferences and sessions that there are notes of, with code, title, speakers and a resource address. Use it to find what to ask about, "
    + "and which names ask and get_session take.",
    DocumentJson.Compact.SessionListDocument,
    CommonParameters.Conference, Language, From)
{
    private const int PageSize = 100;

    private static readonly TextParameter Language = CommonParameters.Language with
    {
        Description = "The language of titles and names, en or ja; en unless given.",
    };

    private static readonly NumberParameter From = new("from", "The first session to list, from 1; next of the page before.", 1, int.MaxValue, 1);

    protected override (SessionListDocument Document, string? Remark) Call(Arguments arguments)
    {
        var language = CommonParameters.LanguageOf(arguments);
        IReadOnlyList<Conference> conferences =
            arguments.Text(CommonParameters.Conference) is { } name ? [notes.Conference(name)] : notes.Library.Snapshot.Conferences;
        var sessions = conferences.SelectMany(conference => conference.Sessions).ToList();
        var before = arguments.Number(From) - 1;
        return (
            new(
                [.. conferences.Select(one => Describe(one, language))],
                sessions.Count,
                [.. sessions.Skip(before).Take(PageSize).Select(session => notes.Describe(session, language))],
                sessions.Count - before > PageSize ? before + PageSize + 1 : null),
            sessions.Count == 0 ? "There are no notes." : null);
    }

    private static ConferenceDocument Describe(Conference conference, Language? language) => new(
        conference.Id, conference.Name.In(language ?? Content.Language.English), conference.Dates, conference.Place, conference.Sessions.Length);
}
