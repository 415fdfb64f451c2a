using System.Collections.Immutable;
using Bot.Answers.Excerpts;
using Bot.Answers.Ranking;
using Bot.Answers.Reading;
using Bot.Content;

namespace Bot.Answers;

/// <summary>Puts an answer together from what was found.</summary>
internal sealed class AnswerComposer(Edition edition, ISessionLinks links)
{
    private const int MostNearest = 3;

    private readonly ExcerptBuilder excerpts = new(edition, links);

    /// <param name="candidates">Best first; with <see cref="Outcome.None"/> they only tell which sessions are near.</param>
    /// <param name="request">Null: nothing was searched for.</param>
    public Answer Compose(ReadQuestion question, IReadOnlyList<Candidate> candidates, SearchRequest? request, int top, Outcome outcome)
    {
        var isNone = outcome == Outcome.None;
        var shown = isNone ? [] : candidates.Take(top).ToList();
        return new Answer(
            question.Language,
            question.Text,
            outcome,
            ScopeOf(question),
            Grouping.Excerpt,
            isNone ? 0 : candidates.Count,
            [.. shown.Select(candidate => excerpts.Build(candidate, request))],
            request is null ? [] : MissingTerms.Of(request, edition),
            OutsideScope: false,
            isNone ? Nearest(candidates, question) : [],
            Suggestions.After(candidates.Except(shown), question.Language))
        {
            Assumed = request?.Assumed ?? [],
        };
    }

    private static Scope ScopeOf(ReadQuestion question)
    {
        return new Scope(Names(ScopeKind.Conference), Names(ScopeKind.Session), Names(ScopeKind.Speaker), Names(ScopeKind.Organisation));

        string? Names(ScopeKind kind)
        {
            var names = question.Targets.Where(target => target.Kind == kind).Select(target => target.Shown.In(question.Language)).Distinct().ToList();
            return names.Count == 0 ? null : string.Join(", ", names);
        }
    }

    private ImmutableArray<NearestSession> Nearest(IReadOnlyList<Candidate> candidates, ReadQuestion question) =>
    [
        .. candidates.Select(candidate => candidate.Place.Session).Concat(candidates.Count == 0 ? Named(question) : [])
            .Distinct()
            .Take(MostNearest)
            .Select(session => new NearestSession(
                session.ConferenceId,
                session.Code,
                edition.Sessions.Reference(session),
                session.InOrOther(question.Language).Title,
                links.To(session.ConferenceId, session.Code, session.InOrOther(question.Language).Language, null))),
    ];

    /// <summary>The sessions that the question is limited to: what there is to look at when nothing in them fits.</summary>
    private IEnumerable<Session> Named(ReadQuestion question) => question.Targets.Count == 0
        ? []
        : edition.Snapshot.Sessions.Where(session => question.Targets.All(target => target.Includes(session, null)));
}
