using Bot.Answers;
using Bot.Conversations;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Draws whatever Kiku says as a message.</summary>
internal static class MessageBlocks
{
    public static Drawing Draw(MessageContent content, string id, Shortening shortening)
    {
        var drawing = Draw(
            content, id, shortening == Shortening.None ? Shortening.None : Shortening.Shorter, content is AnswerContent answer ? answer.Reply : null);
        return shortening == Shortening.TextOnly ? drawing with { Blocks = null } : drawing;
    }

    private static Drawing Draw(MessageContent content, string id, Shortening shortening, Reply? reply) => (content, reply) switch
    {
        (AnswerContent answered, Answer answer) => new AnswerBlocks(answered, answer, id, shortening).Draw(),
        (_, SessionList sessions) => SessionBlocks.Draw(sessions),
        (_, SessionDetails details) => SessionBlocks.Draw(details),
        (_, Help help) => WelcomeBlocks.Draw(help),
        (GreetingContent greeting, _) => WelcomeBlocks.Draw(greeting),
        (DigestContent digest, _) => DigestBlocks.Draw(digest, id, shortening),
        (NoticeContent notice, _) => NoticeBlocks.Draw(notice),
        _ => throw new NotSupportedException($"{content.GetType().Name} is no message"),
    };
}
