using Bot.Content;

namespace Bot.Answers.Reading;

/// <summary>The limits of a question that are told beside its text. They go before names of the same kind in the text.</summary>
internal static class ToldScope
{
    /// <returns>Empty: nothing is told.</returns>
    public static IReadOnlyList<ScopeTarget> Of(Question question, Edition edition)
    {
        var told = new List<ScopeTarget>();
        if (question.Conference is { } conference)
            told.Add(ConferenceTarget(conference));
        if (question.Session is { } session)
            told.Add(SessionTarget(session, edition));
        if (question.Speaker is { } speaker)
            told.AddRange(edition.Scopes.PeopleNamed(speaker).DefaultIfEmpty(Nobody(speaker)));
        return told;
    }

    /// <summary>A session that is told leaves nothing of the sessions and conferences that the text names; so does a conference, of conferences.</summary>
    public static IReadOnlyList<ScopeTarget> Join(IReadOnlyList<ScopeTarget> read, IReadOnlyList<ScopeTarget> told) => told.Count == 0
        ? read
        : [.. read.Where(target => !told.Any(one => Replaces(one.Kind, target.Kind))), .. told];

    private static bool Replaces(ScopeKind told, ScopeKind read) => told switch
    {
        ScopeKind.Session => read is ScopeKind.Session or ScopeKind.Conference,
        ScopeKind.Speaker or ScopeKind.Organisation => read is ScopeKind.Speaker or ScopeKind.Organisation,
        _ => told == read,
    };

    private static ScopeTarget ConferenceTarget(string id) =>
        new(ScopeKind.Conference, id, new LocalizedText(id, null), (session, _) => session.ConferenceId.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static ScopeTarget SessionTarget(string reference, Edition edition)
    {
        var sessions = edition.Sessions.Find(reference).Select(pair => pair.Session).ToList();
        var name = sessions.Count == 0 ? reference : string.Join(", ", sessions.Select(edition.Sessions.Reference));
        return new ScopeTarget(ScopeKind.Session, name, new LocalizedText(name, null), (session, _) => sessions.Contains(session));
    }

    private static ScopeTarget Nobody(string name) => new(ScopeKind.Speaker, name, new LocalizedText(name, null), (_, _) => false);
}
