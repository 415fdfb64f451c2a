namespace Bot.Conversations;

internal sealed class EnglishChatWording : ChatWording
{
    public static EnglishChatWording Instance { get; } = new();

    public override string GivenUp => "Sorry, this could not be answered. The failure was logged; please ask again later.";

    public override string TooFast => "That was a lot of questions in one minute. Please wait a moment, then ask again.";

    public override string OutdatedButton => "This button is from an older version. Please ask again.";

    public override string Thanks => "Thank you, noted.";

    public override string TooLong(int length, int most) => $"The question has {length:N0} characters; at most {most:N0} are read. Please shorten it.";
}
