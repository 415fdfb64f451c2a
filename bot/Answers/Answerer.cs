using System.Collections.Immutable;
using Bot.Answers.Aspects;
using Bot.Answers.Excerpts;
using Bot.Answers.Reading;
using Bot.Content;

namespace Bot.Answers;

/// <summary>Turns a question that was read into an answer from one edition of the notes.</summary>
internal sealed class Answerer(Edition edition, ISessionLinks links)
{
    private readonly ExcerptBuilder excerpts = new(edition, links);

    public Answer Answer(ReadQuestion question, int top)
    {
        if (question.Terms.Length == 0 && question.Targets.Count > 0)
            return AnswerScope(question, top);

        var request = Request(question.Terms.Length > 0 ? question.Terms : question.Text, question.TermsLanguage);
        var inside = Inside(question, request);
        var outcome = Confidence.Of(inside, question, request, HasValue(question, inside));
        if (outcome == Outcome.Weak && !FillUp(inside, question))
            outcome = Outcome.None;
        if (question.Targets.Count == 0 || outcome != Outcome.None)
            return Compose(question, inside, request, top, outcome, outsideScope: false);

        // What a person did not say is not theirs when somebody else said it; what a session does not hold may stand in another.
        var isAboutPeople = question.Targets.All(target => target.Kind is ScopeKind.Speaker or ScopeKind.Organisation);
        var wide = isAboutPeople || question.Terms.Length == 0 ? Request(question.FullText, question.TermsLanguage) : request;
        var outside = SectionSearch.Search(edition, wide, null);
        return Confidence.IsWorthShowingFromOutside(outside)
            ? Compose(question, outside, wide, top, Outcome.Weak, outsideScope: true)
            : Compose(question, inside, request, top, outcome, outsideScope: false);
    }

    /// <summary>A question that names only whom or what it is about is answered by what there is, the best match of its other words first.</summary>
    private Answer AnswerScope(ReadQuestion question, int top)
    {
        var request = Request(question.Rest, question.TermsLanguage);
        var hits = SectionSearch.Search(edition, request, ScopeFilter.Of(question.Targets, edition));
        if (hits.Count > 0)
            return Compose(question, hits, request, top, Outcome.Found, outsideScope: false);
        var all = InScope(question);
        return Compose(question, all, null, top, all.Count > 0 ? Outcome.Found : Outcome.None, outsideScope: false);
    }

    /// <summary>How the question was read and what each section scored.</summary>
    public Explanation Explain(ReadQuestion question)
    {
        var request = Request(question.Terms.Length > 0 ? question.Terms : question.Text, question.TermsLanguage);
        var candidates = Inside(question, request);
        return new Explanation(question, request, candidates, HasValue(question, candidates));
    }

    /// <summary>The sections that match, of those that the question is limited to.</summary>
    private List<SectionCandidate> Inside(ReadQuestion question, SearchRequest request)
    {
        var found = SectionSearch.Search(edition, request, ScopeFilter.Of(question.Targets, edition));
        return question.Targets.Count == 0 ? found : AspectRanking.Rank(edition, question, request, found, InScope(question));
    }

    /// <inheritdoc cref="Evidence" path="/param[@name='HasValue']"/>
    private bool? HasValue(ReadQuestion question, List<SectionCandidate> candidates)
    {
        if (question.Value == ValueKind.None)
            return null;
        var sections = ScopeFilter.Of(question.Targets, edition) is { } includes
            ? edition.Places.Where(includes).Select(place => place.Section)
            : candidates.Take(Question.DefaultTop).SelectMany(candidate => candidate.Sections);
        return sections.Any(section => edition.Values.Of(section).HasFlag(question.Value));
    }

    /// <summary>The best excerpt of each session or speaker that has what is asked for.</summary>
    public Answer Group(ReadQuestion question, Grouping grouping, int top)
    {
        var request = Request(question.FullText, question.TermsLanguage);
        var candidates = SectionSearch.Search(edition, request, null);
        var groups = candidates
            .Where(candidate => Confidence.IsSure([candidate], question.Language))
            .Where(candidate => grouping == Grouping.Session || SpeakerOf(candidate, question.Language) is not null)
            .GroupBy(
                candidate => grouping == Grouping.Session ? candidate.Session.ConferenceId + candidate.Session.Code : SpeakerOf(candidate, question.Language))
            .Select(group => group.First())
            .ToList();
        if (groups.Count == 0)
            return Answer(question with { Targets = [], Terms = question.FullText }, top);
        var answer = Compose(question with { Targets = [] }, groups, request, Math.Max(top, groups.Count), Outcome.Found, outsideScope: false);
        return answer with { Grouping = grouping };
    }

    private SearchRequest Request(string words, Language language) => new(words, language, edition);

    private Answer Compose(
        ReadQuestion question, List<SectionCandidate> candidates, SearchRequest? request, int top, Outcome outcome, bool outsideScope)
    {
        var matches = Confidence.Matches(candidates, outcome, question.Language);
        var shown = outcome == Outcome.None ? [] : matches.Take(top).ToList();
        return new Answer(
            question.Language,
            question.Text,
            outcome,
            ScopeOf(question),
            Grouping.Excerpt,
            outcome == Outcome.None ? 0 : matches.Count,
            [.. shown.Select(candidate => excerpts.Build(candidate, question.Language, request))],
            Missing(request),
            outsideScope,
            outcome == Outcome.None ? Nearest(candidates, question) : [],
            outcome == Outcome.None
                ? Suggestions.Examples(edition.Snapshot, question.Language)
                : Suggestions.After(candidates.Except(shown), question.Language));
    }

    /// <summary>A question put in words of its own may match less of a small scope than there is room
    /// to show; the rest follows in the order of the notes.</summary>
    /// <returns>Whether there is anything to show.</returns>
    private bool FillUp(List<SectionCandidate> candidates, ReadQuestion question)
    {
        if (question.Targets.Count > 0 && candidates.Count < Question.DefaultTop)
        {
            var rest = InScope(question)
                .Where(section => !candidates.Exists(candidate => candidate.IsSameSection(section)));
            candidates.AddRange(rest.Take(Question.DefaultTop - candidates.Count).Select(section => section with { Score = 0, Coverage = 0 }));
        }

        return candidates.Count > 0;
    }

    /// <summary>Every section that the scope holds, in the order of the notes: "Kato-san" alone asks for what there is.</summary>
    private List<SectionCandidate> InScope(ReadQuestion question)
    {
        var includes = ScopeFilter.Of(question.Targets, edition)!;
        return [.. edition.Places
            .Where(place => includes(place))
            .GroupBy(place => (place.Session, place.Section.Key))
            .Select(group => new SectionCandidate(group.First().Conference, group.First().Session, group.Key.Key, 1, [.. group], 1, []))];
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

    private static ImmutableArray<string> Missing(SearchRequest? request) =>
        request is null ? [] : [.. request.Terms.Terms.Where(term => !term.IsKnown).Select(term => term.Text).Distinct()];

    private ImmutableArray<NearestSession> Nearest(List<SectionCandidate> candidates, ReadQuestion question) =>
    [
        .. candidates.Select(candidate => candidate.Session).Concat(candidates.Count == 0 ? Named(question) : [])
            .Distinct()
            .Take(Question.DefaultTop)
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

    private static string? SpeakerOf(SectionCandidate candidate, Language language)
    {
        var section = candidate.SectionIn(candidate.Session.InOrOther(language)) ?? candidate.Passages[0].Section;
        return section.Speaker?.Name ?? section.Organisation?.Name;
    }
}
