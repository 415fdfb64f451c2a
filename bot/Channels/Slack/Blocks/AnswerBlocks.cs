using System.Collections.Immutable;
using Bot.Answers;
using Bot.Channels.Common;
using Bot.Conversations;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Draws an answer with its buttons.</summary>
internal sealed class AnswerBlocks
{
    private const int MostSuggestions = 3;

    private readonly AnswerContent content;
    private readonly Answer answer;
    private readonly ChatWording wording;
    private readonly string id;
    private readonly int longestExcerpt;
    private readonly BlockList list = new(Limits.MessageBlocks);
    private readonly ImmutableArray<Excerpt> shown;

    /// <param name="id">Of the message, for votes.</param>
    public AnswerBlocks(AnswerContent content, Answer answer, string id, Shortening shortening)
    {
        this.content = content;
        this.answer = answer;
        this.id = content.AnswerId ?? id;
        wording = ChatWording.In(content.Language);
        longestExcerpt = shortening == Shortening.None ? Excerpt.MaximumLength : Excerpt.MaximumLength / 3;
        var first = Math.Min(content.Page * Question.DefaultTop, answer.Excerpts.Length);
        shown = [.. answer.Excerpts.Skip(first).Take(shortening == Shortening.None ? Question.DefaultTop : 1)];
    }

    public Drawing Draw()
    {
        DrawAsker();
        list.Context(wording.Assumed(answer));
        list.Sentence(wording.Opening(answer));
        foreach (var excerpt in shown)
            ExcerptBlocks.Draw(list, excerpt, wording, longestExcerpt);

        if (answer.Outcome == Outcome.None)
        {
            DrawNearest();
            DrawSuggestions();
        }

        var count = Count();
        if (count is not null)
            list.Context(count);
        list.Actions(Buttons());
        return new(Text(), list.ToImmutable());
    }

    /// <summary>For a message without blocks.</summary>
    public string Text()
    {
        var lines = shown.Select(excerpt => ExcerptBlocks.Plain(excerpt, wording, longestExcerpt))
            .Concat(answer.Outcome == Outcome.None ? answer.Nearest.Select(session => $"{session.Reference} {session.Title}") : []);
        var text = string.Join("\n", new[] { wording.Assumed(answer), wording.Opening(answer) }.OfType<string>().Concat(lines));
        return Fallback.Of(text.Length == 0 ? wording.NothingFound : text);
    }

    private void DrawAsker()
    {
        var question = ShownText.Line(answer.Question, Limits.Question);
        if (content.SharedBy is { } user)
            list.RichText(RichTexts.Section(new UserInline(user), RichTexts.Text(wording.SharedAnswer(question))));
        else if (content.CanShare && question.Length > 0)
            list.Context(wording.Asked(question));
    }

    private void DrawNearest()
    {
        if (answer.Nearest.IsEmpty)
            return;

        var items = answer.Nearest.Select(session => RichTexts.Section(
            RichTexts.Text(ShownText.Line(session.Reference, Limits.Title) + "  ", InlineStyle.Strong),
            RichTexts.Link(session.Link, ShownText.Line(session.Title, Limits.Title))));
        list.RichText(RichTexts.Section(RichTexts.Text(wording.Nearest)), RichTexts.List(items));
    }

    private void DrawSuggestions()
    {
        if (answer.Suggestions.IsEmpty)
            return;

        list.Context(wording.TryAsking);
        list.Actions(
            [.. answer.Suggestions.Take(MostSuggestions).Select(suggestion => list.Button(suggestion, new(ActionKind.Ask, [suggestion], content.Language)))]);
    }

    private string? Count()
    {
        if (shown.IsEmpty)
            return null;

        var first = content.Page * Question.DefaultTop;
        return wording.Matches(first + 1, first + shown.Length, Math.Max(answer.Total, answer.Excerpts.Length));
    }

    private IEnumerable<Button?> Buttons()
    {
        if (content.Page > 0)
            yield return list.Button(wording.PreviousExcerpts, Action(ActionKind.More) with { Page = content.Page - 1 });
        if (answer.Total > ((content.Page + 1) * Question.DefaultTop))
            yield return list.Button(wording.MoreExcerpts, Action(ActionKind.More) with { Page = content.Page + 1 });

        yield return list.Link(wording.OpenNotes, shown.FirstOrDefault()?.Link);
        if (content.CanShare)
            yield return list.Button(wording.Share, Action(ActionKind.Share) with { Page = content.Page });
        yield return list.Button(wording.Helpful, Action(ActionKind.Helpful), wording.HelpfulLabel);
        yield return list.Button(wording.Unhelpful, Action(ActionKind.Unhelpful), wording.UnhelpfulLabel);
    }

    private MessageAction Action(ActionKind kind) => new(kind, content.Questions, content.Language, AnswerId: id, Outcome: answer.Outcome);
}
