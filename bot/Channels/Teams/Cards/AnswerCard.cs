using System.Collections.Immutable;
using Bot.Answers;
using Bot.Channels.Common;
using Bot.Conversations;

namespace Bot.Channels.Teams.Cards;

/// <summary>Draws an answer with its buttons.</summary>
internal sealed class AnswerCard
{
    private const int MostSuggestions = 3;

    private readonly AnswerContent content;
    private readonly Answer answer;
    private readonly ChatWording wording;
    private readonly string id;
    private readonly int longestExcerpt;
    private readonly ImmutableArray<Excerpt> shown;
    private readonly CardBuilder card;

    /// <param name="id">Of the message, for votes.</param>
    public AnswerCard(AnswerContent content, Answer answer, string id, Shortening shortening)
    {
        this.content = content;
        this.answer = answer;
        this.id = id;
        wording = ChatWording.In(content.Language);
        card = new(content.Language);
        longestExcerpt = shortening == Shortening.None ? Excerpt.MaximumLength : Excerpt.MaximumLength / 3;
        var first = Math.Min(content.Page * Question.DefaultTop, answer.Excerpts.Length);
        shown = [.. answer.Excerpts.Skip(first).Take(shortening == Shortening.None ? Question.DefaultTop : 1)];
    }

    public Drawing Draw()
    {
        card.Quiet(wording.Assumed(answer));
        card.Sentence(wording.Opening(answer));
        foreach (var excerpt in shown)
            card.Add(ExcerptCard.Block(excerpt, wording, longestExcerpt));
        if (answer.Outcome == Outcome.None)
            card.List(wording.Nearest, answer.Nearest.Select(Near));
        card.Quiet(Count());
        foreach (var button in Buttons())
            card.Button(button);
        return card.Draw(Text());
    }

    private string Text()
    {
        var lines = shown.Select(excerpt => ExcerptCard.Plain(excerpt, wording, longestExcerpt))
            .Concat(answer.Outcome == Outcome.None ? answer.Nearest.Select(session => $"{session.Reference} {session.Title}") : []);
        var text = string.Join("\n", new[] { wording.Assumed(answer), wording.Opening(answer) }.OfType<string>().Concat(lines));
        return text.Length == 0 ? wording.NothingFound : text;
    }

    private static RichTextBlock? Near(NearestSession session) => CardBuilder.Runs(
        CardBuilder.Text(ShownText.Line(session.Reference, Limits.Title) + "  ", run => run with { Weight = "bolder" }),
        CardBuilder.Link(ShownText.Line(session.Title, Limits.Title), session.Link));

    private string? Count()
    {
        if (shown.IsEmpty)
            return null;
        var first = content.Page * Question.DefaultTop;
        return wording.Matches(first + 1, first + shown.Length, Math.Max(answer.Total, answer.Excerpts.Length));
    }

    private IEnumerable<CardButton?> Buttons()
    {
        if (answer.Outcome == Outcome.None)
        {
            foreach (var suggestion in answer.Suggestions.Take(MostSuggestions))
                yield return CardBuilder.Execute(suggestion, new(ActionKind.Ask, [suggestion], content.Language));
        }

        if (content.Page > 0)
            yield return CardBuilder.Execute(wording.PreviousExcerpts, Action(ActionKind.More) with { Page = content.Page - 1 });
        if (answer.Total > ((content.Page + 1) * Question.DefaultTop))
            yield return CardBuilder.Execute(wording.MoreExcerpts, Action(ActionKind.More) with { Page = content.Page + 1 });
        yield return CardBuilder.Open(wording.OpenNotes, shown.FirstOrDefault()?.Link);
        yield return CardBuilder.Execute(wording.Helpful, Action(ActionKind.Helpful), wording.HelpfulLabel);
        yield return CommentCard.Button(content.Language, Action(ActionKind.Unhelpful));
    }

    private MessageAction Action(ActionKind kind) => new(kind, content.Questions, content.Language, AnswerId: id, Outcome: answer.Outcome);
}
