using System.Collections.Immutable;
using Bot.Answers;

namespace Bot.Presentation;

/// <summary>Presents an answer: what is assumed and in doubt, the excerpts by session, what is near, what to ask next, and what can be done with it.</summary>
/// <param name="id">What votes are about.</param>
internal sealed class AnswerPresenter(NodeList list, AnswerContent content, Answer answer, string id)
{
    private const int Suggestions = 3;

    /// <summary>The number of further excerpts that a page or a terminal offers.</summary>
    private const int MoreAtOnce = 10;

    private readonly Texts texts = list.Texts;

    private bool IsWhole => list.Extent == Extent.Whole;

    private int First => IsWhole ? 0 : Math.Min(content.Page * Question.DefaultTop, answer.Excerpts.Length);

    public void Add()
    {
        AddAsker();
        list.Sentence(string.Join(texts.Space, answer.Assumed.Select(one => texts.Assumed(texts.Quoted(one.Word), texts.Quoted(one.Typed)))), Tone.Quiet);
        list.Sentence(Opening(), Tone.Caution);
        var limit = IsWhole ? int.MaxValue : list.Extent == Extent.Message ? Question.DefaultTop : 1;
        var shown = answer.Excerpts.Select((excerpt, i) => (excerpt, i + 1)).Skip(First).Take(limit).ToList();
        Add(list, shown, list.Extent == Extent.Shorter ? Excerpt.MaximumLength / 3 : Excerpt.MaximumLength);
        if (answer.Outcome == Outcome.None)
            AddNearest();
        if (answer.Outcome != Outcome.Found)
            list.Questions(texts.TryAsking, answer.Suggestions, Suggestions);
        AddCount(shown.Count);
        if (!IsWhole)
            list.Add(new Actions(null, [.. Buttons()]));
    }

    /// <summary>Excerpts of one session stand together, where its best one stands, under one heading.</summary>
    public static void Add(NodeList list, IEnumerable<(Excerpt Excerpt, int Number)> excerpts, int longest)
    {
        foreach (var session in excerpts.GroupBy(one => (one.Excerpt.Conference, one.Excerpt.Session)))
        {
            var first = session.First().Excerpt;
            list.Add(new Heading(list.Line(first.Title, NodeList.Title), 2, list.Line(first.Session, NodeList.Title), TargetOf(first), first.Language));
            if (first.From is { } from)
                list.Facts(from.Conference.Name.In(list.Language), SessionLabels.Facts(from.Version, from.Kind, list.Texts));
            foreach (var (excerpt, number) in session)
                list.Add(Quote(list, excerpt, number, longest, isFirst: excerpt == first));
        }
    }

    public static Target TargetOf(Excerpt excerpt) =>
        new(excerpt.Conference, SessionLabels.PlainCode(excerpt.Conference, excerpt.Session), excerpt.Language, excerpt.Link, excerpt);

    private static Quotation Quote(NodeList list, Excerpt excerpt, int number, int longest, bool isFirst)
    {
        var target = TargetOf(excerpt);
        var translation = excerpt.Translation is { } there
            ? new Inline(list.Texts.NotesIn(there.Language), Target: target with { Language = there.Language, Url = there.Link })
            : null;
        var reason = excerpt.Highlights.IsEmpty && excerpt.Reason != MatchReason.Words ? list.Texts.Shown(excerpt.Reason) : null;
        return new(
            excerpt, number, list.Line(SessionLabels.Place(excerpt), NodeList.Path), QuotedLines.Of(excerpt, longest), target, translation, reason, isFirst);
    }

    private void AddAsker()
    {
        var question = list.Line(answer.Question, NodeList.Question);
        if (content.SharedBy is { } user)
            list.Add(new Sentence([new(user, InlineKind.User), new(texts.SharedAnswer(question))]));
        else if (content.CanShare && question.Length > 0)
            list.Sentence(texts.Asked(question), Tone.Quiet);
    }

    private string? Opening() => answer switch
    {
        { Outcome: Outcome.None, Missing.IsEmpty: true } => texts.NothingFound,
        { Outcome: Outcome.None } => texts.NotFound(texts.Quoted(answer.Missing)),
        { OutsideScope: true } => texts.OutsideScope(SessionLabels.Of(answer.Scope)),
        { Outcome: Outcome.Weak } => texts.Weak,
        _ => null,
    };

    private void AddNearest()
    {
        var items = answer.Nearest.Select(session => new Item(
            list.Line(session.Reference, NodeList.Title),
            [
                new(list.Line(session.Title, NodeList.Title), Target: new(
                    session.Conference, SessionLabels.PlainCode(session.Conference, session.Session), answer.Language, session.Link)),
            ])).ToImmutableArray();
        if (!items.IsEmpty)
            list.Add(new ItemList(texts.Nearest, items));
    }

    private void AddCount(int shown)
    {
        if (shown == 0)
            return;
        var (last, total) = (First + shown, Math.Max(answer.Total, answer.Excerpts.Length));
        list.Add(new Count(texts.Matches(First + 1, last, total), last, IsWhole && last < total ? Math.Min(total, last + MoreAtOnce) : null));
    }

    private IEnumerable<ActionItem> Buttons()
    {
        if (content.Page > 0)
            yield return new(texts.PreviousExcerpts, Action(ActionKind.More) with { Page = content.Page - 1 });
        if (answer.Total > ((content.Page + 1) * Question.DefaultTop))
            yield return new(texts.More, Action(ActionKind.More) with { Page = content.Page + 1 });
        if (First < answer.Excerpts.Length)
            yield return new(texts.OpenNotes, null, TargetOf(answer.Excerpts[First]));
        if (content.CanShare)
            yield return new(texts.Share, Action(ActionKind.Share) with { Page = content.Page });
        yield return new(Texts.Helpful, Action(ActionKind.Helpful), Description: texts.HelpfulLabel);
        yield return new(Texts.Unhelpful, Action(ActionKind.Unhelpful), Description: texts.UnhelpfulLabel);
    }

    private MessageAction Action(ActionKind kind) => new(kind, content.Questions, content.Language, AnswerId: id, Outcome: answer.Outcome);
}
