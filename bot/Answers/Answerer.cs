using Bot.Answers.Excerpts;
using Bot.Answers.Ranking;
using Bot.Answers.Reading;
using Bot.Content;

namespace Bot.Answers;

/// <summary>Decides how a question that was read is answered from one edition of the notes.</summary>
internal sealed class Answerer(Edition edition, ISessionLinks links, SearchRequests requests)
{
    /// <summary>A scope holds little of a question when something outside it has so many times more.</summary>
    private const float LittleBeside = 3;

    private readonly AnswerComposer composer = new(edition, links);

    public Decision Answer(ReadQuestion question, int top)
    {
        if (question.Terms.Length == 0 && question.Targets.Count > 0)
            return ScopeAlone(question, top);

        var request = requests.Of(question.Terms.Length > 0 ? question.Terms : question.FullText, question.TermsLanguage);
        var inside = Rank(question, request, ScopeFilter.Of(question.Targets, edition));
        var confidence = Confidence.Of(inside, request);
        return question.Targets.Count > 0 && confidence.Outcome != Outcome.Found && Outside(question, request, confidence, top) is { } outside
            ? outside
            : Decide(question, Branch.Search, request, inside, confidence, top);
    }

    /// <summary>Looks outside the scope: what one person did not say somebody else may have said, and another session may hold.</summary>
    /// <returns>Null when nothing outside the scope is a sure answer, of which what it holds has little.</returns>
    private Decision? Outside(ReadQuestion question, SearchRequest request, Confidence inside, int top)
    {
        var isAboutPeople = question.Targets.All(target => target.Kind is ScopeKind.Speaker or ScopeKind.Organisation);
        var wide = isAboutPeople ? requests.Of(question.FullText, question.TermsLanguage) : request;
        var candidates = Rank(question, wide, null);
        var confidence = Confidence.Of(candidates, wide);
        var holdsLittle = inside.Coverage * LittleBeside <= confidence.Coverage;
        return confidence.Outcome == Outcome.Found && holdsLittle ? Decide(question, Branch.OutsideScope, wide, candidates, confidence, top) : null;
    }

    /// <summary>Shows how the notes of the session or speaker that the question names begin.</summary>
    public Decision Beginning(ReadQuestion question)
    {
        var all = InOrder(ScopeFilter.Of(question.Targets, edition)!, question.Language);
        return new Decision(question, Branch.ScopeAlone, null, all, null, composer.Compose(question, all, null, Question.DefaultTop, Outcome.Found));
    }

    /// <summary>A question that names only whom or what it is about is answered by what there is, the best match of its other words first.</summary>
    private Decision ScopeAlone(ReadQuestion question, int top)
    {
        var includes = ScopeFilter.Of(question.Targets, edition)!;
        var request = requests.Of(question.Rest, question.TermsLanguage);
        var found = Rank(question, request, includes);
        var all = found.Count > 0 ? found : InOrder(includes, question.Language);
        var reply = composer.Compose(question, all, found.Count > 0 ? request : null, top, all.Count > 0 ? Outcome.Found : Outcome.None);
        return new Decision(question, Branch.ScopeAlone, request, all, null, reply);
    }

    /// <summary>The best excerpt of each session or speaker that has what is asked for; where the notes do not say who spoke, the best excerpts.</summary>
    public Decision Group(ReadQuestion question, Grouping grouping, int top)
    {
        var request = requests.Of(question.FullText, question.TermsLanguage);
        var unlimited = question with { Targets = question.Told, Terms = question.FullText };
        var includes = ScopeFilter.Of(question.Told, edition);
        Func<PassagePlace, object?> groupOf = grouping == Grouping.Session ? place => place.Session : SpeakerOf;
        var groups = PassageRanker.BestOfEach(edition, request, question.Language, groupOf, includes)
            .Where(candidate => Confidence.Of([candidate], request).Outcome == Outcome.Found)
            .ToList();
        if (groups.Count == 0 || (grouping == Grouping.Speaker && IsAnonymous(Rank(unlimited, request, includes)[0], groups[0])))
            return Answer(unlimited, top);
        var reply = composer.Compose(unlimited, groups, request, Math.Max(top, groups.Count), Outcome.Found) with { Grouping = grouping };
        return new Decision(unlimited, Branch.Groups, request, groups, Confidence.Of(groups, request), reply);
    }

    /// <summary>Tells whether the best passage names no speaker and has more of the question than the best that names one.</summary>
    private static bool IsAnonymous(Candidate best, Candidate named) => SpeakerOf(best.Place) is null && best.Coverage > named.Coverage;

    private Decision Decide(ReadQuestion question, Branch branch, SearchRequest request, List<Candidate> candidates, Confidence confidence, int top)
    {
        var isOutside = branch == Branch.OutsideScope;
        var reply = composer.Compose(question, candidates, request, top, isOutside ? Outcome.Weak : confidence.Outcome) with { OutsideScope = isOutside };
        return new Decision(question, branch, request, candidates, confidence, reply);
    }

    private List<Candidate> Rank(ReadQuestion question, SearchRequest request, Func<PassagePlace, bool>? includes) =>
        PassageRanker.Rank(edition, request, question.Language, includes);

    /// <summary>Lists the sections of the scope in the order of the notes, for a question such as "Kato-san" alone.</summary>
    private List<Candidate> InOrder(Func<PassagePlace, bool> includes, Language language) =>
    [
        .. edition.Places
            .Where(place => place.Index == 0 && includes(place))
            .Select(place => Counterpart.In(language, place))
            .DistinctBy(place => place.Section, ReferenceEqualityComparer.Instance)
            .Select(place => new Candidate(place, ExcerptWindow.Around(new SectionText(place.Version, place.Section), 1), 1, [])),
    ];

    private static string? SpeakerOf(PassagePlace place) => place.Section.Speaker?.Name ?? place.Section.Organisation?.Name;
}
