using Bot.Answers;
using Bot.Presentation;

namespace Bot.Conversations;

/// <summary>Does what the buttons under an answer promise.</summary>
internal sealed class ActionResponder(Library library, QuestionResponder questions, IFeedbackStore feedback, TimeProvider time)
{
    public async ValueTask<Response?> DoAsync(IncomingMessage message, CancellationToken cancellation) => message.Action switch
    {
        null => new(new NoticeContent(Responder.LanguageOf(message), Texts.In(Responder.LanguageOf(message)).OutdatedButton), Placement.Private),
        { Kind: ActionKind.More } more => new(Page(more, canShare: message.IsPrivate), Placement.Replace),
        { Kind: ActionKind.Ask } ask => await questions.AnswerAsync(message with { Text = ask.Questions[0], Action = null }, cancellation),
        { Kind: ActionKind.Share } share => new(Page(share, canShare: false) with { SharedBy = message.User }, Placement.Share),
        { Kind: ActionKind.Helpful } helpful => await VoteAsync(message, helpful, Vote.Helpful, cancellation),
        { Kind: ActionKind.Unhelpful } unhelpful => await VoteAsync(message, unhelpful, Vote.Unhelpful, cancellation),
        _ => null,
    };

    /// <summary>The form closes by itself; there is nothing to say.</summary>
    public async ValueTask<Response?> CommentAsync(IncomingMessage message, CancellationToken cancellation)
    {
        if (message.Action is { } about)
            await SaveAsync(message, about, Vote.Unhelpful, message.Text.Trim() is { Length: > 0 } comment ? comment : null, cancellation);
        return null;
    }

    private AnswerContent Page(MessageAction action, bool canShare)
    {
        var reply = library.Ask(AskedQuestion.From(action.Questions, action.Language) with { Top = (action.Page + 1) * Question.DefaultTop });

        // The notes may have shrunk since the button was made.
        var last = reply is Answer answer ? Math.Max(0, (answer.Excerpts.Length - 1) / Question.DefaultTop) : 0;
        return new(reply, action.Questions, Math.Min(action.Page, last), canShare, AnswerId: action.AnswerId);
    }

    private async ValueTask<Response?> VoteAsync(IncomingMessage message, MessageAction about, Vote vote, CancellationToken cancellation)
    {
        await SaveAsync(message, about, vote, comment: null, cancellation);
        return vote == Vote.Helpful
            ? new(new NoticeContent(about.Language, Texts.In(about.Language).Thanks), Placement.Private)
            : new(new CommentFormContent(about.Language, about), Placement.Form);
    }

    private ValueTask SaveAsync(IncomingMessage message, MessageAction about, Vote vote, string? comment, CancellationToken cancellation) =>
        feedback.SaveAsync(
            new(
                message.Address.Channel, message.Address.Workspace, message.User, about.AnswerId ?? message.EventId, vote, about.Outcome, comment,
                time.GetUtcNow()),
            cancellation);
}
