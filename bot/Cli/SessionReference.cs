using Bot.Content;

namespace Bot.Cli;

/// <summary>How a session is named on the command line: <c>A10</c>, or <c>CONFERENCE/A10</c> when two conferences have one.</summary>
internal static class SessionReference
{
    public static (Conference Conference, Session Session) Resolve(ContentSnapshot notes, string reference)
    {
        var found = (from conference in notes.Conferences
                     from session in conference.Sessions
                     where Same(session.Code, reference) || Same($"{conference.Id}/{session.Code}", reference)
                     select (Conference: conference, Session: session)).ToArray();
        if (found.Length == 0) found = [.. ByFileCode(notes, reference)];
        return found.Length switch
        {
            1 => found[0],
            0 => throw CommandFailedException.Listing(
                $"there is no session '{reference}'; there are:",
                notes.Conferences.SelectMany(conference => conference.Sessions).Select(session => $"{session.Code}  {session.Versions[0].Title}")),
            _ => throw CommandFailedException.Listing(
                $"several conferences have a session '{reference}'; say which:",
                found.Select(one => $"{one.Conference.Id}/{one.Session.Code}  {one.Session.Versions[0].Title}")),
        };
    }

    private static IEnumerable<(Conference Conference, Session Session)> ByFileCode(ContentSnapshot notes, string reference) =>
        from conference in notes.Conferences
        from session in conference.Sessions
        where session.FileCodes.Any(code => Same(code, reference) || Same($"{conference.Id}/{code}", reference))
        select (conference, session);

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
