using Bot.Content;

namespace Bot.Conversations;

/// <summary>What Kiku says in chat beside the notes, in both languages; every channel uses the same words.</summary>
internal abstract class ChatWording
{
    public static ChatWording In(Language language) => language == Language.Japanese ? JapaneseChatWording.Instance : EnglishChatWording.Instance;

    public abstract string GivenUp { get; }

    public abstract string TooFast { get; }

    public abstract string OutdatedButton { get; }

    public abstract string Thanks { get; }

    public abstract string TooLong(int length, int most);
}
