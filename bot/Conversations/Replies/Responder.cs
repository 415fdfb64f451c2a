using Bot.Answers.Reading;
using Bot.Content;

namespace Bot.Conversations;

/// <summary>Decides what to say to a message.</summary>
internal sealed class Responder(QuestionResponder questions, ActionResponder actions, HomeResponder home, UserLimits limits)
{
    /// <summary>What nobody waits for is counted by itself: people who talk to each other in a thread do not use up their questions.</summary>
    private const string Unasked = "\n";

    /// <returns>Null: nothing is to be said.</returns>
    public async ValueTask<Response?> RespondAsync(IncomingMessage message, CancellationToken cancellation) => message.Kind switch
    {
        IncomingKind.Question or IncomingKind.Action when limits.Check(message.User) is var verdict and not UserLimits.Verdict.Within => TooMany(message, verdict),
        IncomingKind.FollowUp or IncomingKind.Comment or IncomingKind.Home when limits.Check(Unasked + message.User) is not UserLimits.Verdict.Within => null,
        IncomingKind.Question => await questions.AnswerAsync(message, cancellation),
        IncomingKind.FollowUp => await questions.FollowUpAsync(message, cancellation),
        IncomingKind.Action => await actions.DoAsync(message, cancellation),
        IncomingKind.Comment => await actions.CommentAsync(message, cancellation),
        IncomingKind.Home => await home.HomeAsync(message, cancellation),
        IncomingKind.Greeting => await home.GreetingAsync(message, cancellation),
        _ => null,
    };

    /// <summary>What the asker is told when an answer was given up; null when nobody waits for one.</summary>
    public static OutgoingMessage? Apology(IncomingMessage message)
    {
        if (message.Kind is not (IncomingKind.Question or IncomingKind.Action))
            return null;
        var language = LanguageOf(message);
        var placement = message.Kind == IncomingKind.Action || message.IsPrivate ? Placement.Private : Placement.Post;
        var target = new ReplyTarget(message.Address, message.User, placement, message.Handle);
        return new(message.EventId + ":failed", target, new NoticeContent(language, ChatWording.In(language).GivenUp));
    }

    private static Response? TooMany(IncomingMessage message, UserLimits.Verdict verdict)
    {
        var language = LanguageOf(message);
        return verdict == UserLimits.Verdict.FirstBeyond ? new(new NoticeContent(language, ChatWording.In(language).TooFast), Placement.Private) : null;
    }

    /// <summary>Of the text; where there is none, of the user.</summary>
    public static Language LanguageOf(IncomingMessage message) =>
        message.Action?.Language
        ?? (message.Text.Length > 0 ? LanguageDetector.Of(message.Text) : message.Locale?.StartsWith("ja", StringComparison.OrdinalIgnoreCase) == true ? Language.Japanese : Language.English);
}
