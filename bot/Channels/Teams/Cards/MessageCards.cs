using Bot.Answers;
using Bot.Channels.Common;
using Bot.Conversations;

namespace Bot.Channels.Teams.Cards;

/// <summary>Draws whatever Kiku says as a message.</summary>
internal static class MessageCards
{
    public static Drawing Draw(MessageContent content, string id, Shortening shortening)
    {
        var drawing = Draw(content, id, shortening == Shortening.None ? Shortening.None : Shortening.Shorter, (content as AnswerContent)?.Reply);
        return shortening == Shortening.TextOnly ? drawing with { Card = null } : drawing;
    }

    private static Drawing Draw(MessageContent content, string id, Shortening shortening, Reply? reply) => (content, reply) switch
    {
        (AnswerContent answered, Answer answer) => new AnswerCard(answered, answer, id, shortening).Draw(),
        (_, SessionList sessions) => SessionCards.Draw(sessions),
        (_, SessionDetails details) => SessionCards.Draw(details),
        (_, Help help) => WelcomeCards.Draw(help),
        (GreetingContent greeting, _) => WelcomeCards.Draw(greeting),
        (DigestContent digest, _) => DigestCard.Draw(digest),
        (CommentFormContent form, _) => CommentCard.Draw(form.Language, form.About),
        (NoticeContent notice, _) => new(ShownText.Clip(notice.Text, Limits.Sentence), null),
        _ => throw new NotSupportedException($"{content.GetType().Name} is no message"),
    };
}
