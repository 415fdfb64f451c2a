using Bot.Answers.Reading;
using Bot.Content;
using Bot.Presentation;

namespace Bot.Conversations;

/// <summary>Decides what to say to a message.</summary>
internal sealed class Responder(QuestionResponder questions, ActionResponder actions, HomeResponder home, UserLimits limits)
{
    /// <returns>Null: nothing is to be said.</returns>
    public async ValueTask<Response?> RespondAsync(IncomingMessage message, CancellationToken cancellation)
    {
        var verdict = IsLimited(message) ? limits.Check(message.User, IsAsked(message)) : UserLimits.Verdict.Within;
        return verdict == UserLimits.Verdict.Within ? await ReplyAsync(message, cancellation) : TooMany(message, verdict);
    }

    private async ValueTask<Response?> ReplyAsync(IncomingMessage message, CancellationToken cancellation) => message.Kind switch
    {
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
        if (!IsAsked(message))
            return null;
        var language = LanguageOf(message);
        var placement = message.Kind == IncomingKind.Action || message.IsPrivate ? Placement.Private : Placement.Post;
        var target = new ReplyTarget(message.Address, message.User, placement, message.Handle);
        return new(message.EventId + ":failed", target, new NoticeContent(language, Texts.In(language).GivenUp));
    }

    private static Response? TooMany(IncomingMessage message, UserLimits.Verdict verdict)
    {
        if (!IsAsked(message) || verdict != UserLimits.Verdict.FirstBeyond)
            return null;
        var language = LanguageOf(message);
        return new(new NoticeContent(language, Texts.In(language).TooFast), Placement.Private);
    }

    /// <summary>Tells whether the limit for one user applies. Effects that happen once are exempt: a second press would not repeat them.</summary>
    private static bool IsLimited(IncomingMessage message) => message.Kind != IncomingKind.Greeting && message.Action?.OnceKey is null;

    /// <summary>Somebody waits for a reply.</summary>
    private static bool IsAsked(IncomingMessage message) => message.Kind is IncomingKind.Question or IncomingKind.Action;

    /// <summary>Of the text; where there is none, of the user.</summary>
    public static Language LanguageOf(IncomingMessage message) =>
        message.Action?.Language
        ?? (message.Text.Length > 0 ? LanguageDetector.Of(message.Text)
            : message.Locale?.StartsWith("ja", StringComparison.OrdinalIgnoreCase) == true ? Language.Japanese
            : Language.English);
}
