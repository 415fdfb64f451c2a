using Bot.Answers;
using Bot.Presentation;

namespace Bot.Conversations;

/// <summary>Hears of every question that was answered. Rooms register theirs with the host.</summary>
internal interface IAnswerObserver
{
    /// <summary>Called when the reply was sent and recorded, at most once for an event. Returns at
    /// once and never throws: the next message waits for it.</summary>
    void Answered(AnsweredQuestion question);
}

/// <param name="Text">As it was asked, or as it stood on the button.</param>
/// <param name="Reply">An <see cref="Answer"/>, or a session that was asked for by its name.</param>
/// <param name="Received">By the inbox.</param>
/// <param name="Sent">When the service had taken the reply.</param>
internal sealed record AnsweredQuestion(
    string EventId, ConversationAddress Address, string User, string Text, Reply Reply, DateTimeOffset Received, DateTimeOffset Sent)
{
    /// <returns>Null: it was no question to the notes, or nothing was said. Paging and sharing show an answer again.</returns>
    public static AnsweredQuestion? Of(Claim claim, Response? response, DateTimeOffset sent)
    {
        var message = claim.Message;
        var isQuestion = message.Kind is IncomingKind.Question or IncomingKind.FollowUp || message.Action is { Kind: ActionKind.Ask };
        return isQuestion && response?.Content is AnswerContent { Reply: Answer or SessionDetails } content
            ? new(message.EventId, message.Address, message.User, content.Questions[0], content.Reply, claim.Received, sent)
            : null;
    }
}
