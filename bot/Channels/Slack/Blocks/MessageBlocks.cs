using Bot.Answers;
using Bot.Conversations;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Draws whatever Kiku says as a message.</summary>
internal static class MessageBlocks
{
    public static Drawing Draw(MessageContent content, string id, Shortening shortening)
    {
        var drawing = Draw(content, id, shortening == Shortening.None ? Shortening.None : Shortening.Shorter, content is AnswerContent answer ? answer.Reply : null);
        return shortening == Shortening.TextOnly ? drawing with { Blocks = null } : drawing;
    }

    private static Drawing Draw(MessageContent content, string id, Shortening shortening, Reply? reply) => (content, reply) switch
    {
        (AnswerContent answered, Answer answer) => new AnswerBlocks(answered, answer, id, shortening).Draw(),
        (_, SessionList sessions) => SessionBlocks.Draw(sessions),
        (_, SessionDetails details) => SessionBlocks.Draw(details),
        (_, Help help) => WelcomeBlocks.Draw(help),
        (GreetingContent greeting, _) => WelcomeBlocks.Draw(greeting),
        (NoticeContent notice, _) => Notice(notice.Text),
        _ => throw new NotSupportedException($"{content.GetType().Name} is no message"),
    };

    private static Drawing Notice(string text)
    {
        var list = new BlockList(Limits.MessageBlocks);
        list.Sentence(text);
        return new(Fallback.Of(text), list.ToImmutable());
    }
}
