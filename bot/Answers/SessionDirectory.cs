using Bot.Content;

namespace Bot.Answers;

/// <summary>Finds sessions by what they are called: <c>A10</c>, or <c>CONFERENCE/A10</c> where two conferences share a code.</summary>
internal sealed class SessionDirectory
{
    private readonly ContentSnapshot snapshot;
    private readonly ILookup<string, (Conference Conference, Session Session)> byCode;
    private readonly ILookup<string, (Conference Conference, Session Session)> byFileCode;

    public SessionDirectory(ContentSnapshot snapshot)
    {
        this.snapshot = snapshot;
        byCode = snapshot.Conferences
            .SelectMany(conference => conference.Sessions, (conference, session) => (conference, session))
            .ToLookup(pair => pair.session.Code, StringComparer.OrdinalIgnoreCase);
        byFileCode = snapshot.Conferences
            .SelectMany(conference => conference.Sessions, (conference, session) => (conference, session))
            .SelectMany(pair => pair.session.FileCodes, (pair, code) => (pair.conference, pair.session, code))
            .ToLookup(file => file.code, file => (file.conference, file.session), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The sessions that a reference may mean; several only when conferences share the code.</summary>
    public IReadOnlyList<(Conference Conference, Session Session)> Find(string reference)
    {
        var slash = reference.LastIndexOf('/');
        var code = reference[(slash + 1)..].Trim();
        var found = byCode[code];
        // A button or a link may carry the code of a file that is read as several sessions now.
        if (!found.Any()) found = byFileCode[code];
        if (slash >= 0)
            found = found.Where(pair => string.Equals(pair.Conference.Id, reference[..slash].Trim(), StringComparison.OrdinalIgnoreCase));
        return [.. found];
    }

    /// <summary>The shortest unambiguous reference.</summary>
    public string Reference(Session session) => byCode[session.Code].Skip(1).Any() ? $"{session.ConferenceId}/{session.Code}" : session.Code;

    public Conference ConferenceOf(Session session) => snapshot.Conferences.First(conference => conference.Id == session.ConferenceId);
}
