using Bot.Content;
using Bot.Conversations;
using Bot.Presentation;
using Xunit;

namespace Bot.Tests.Conversations;

public sealed class IncomingMessageTests
{
    [Fact]
    public void A_message_comes_out_of_the_store_as_it_went_in()
    {
        var message = new IncomingMessage("Ev1", new("chat", "W1", "C1", "1.2"), "U1", IncomingKind.Action, "採用は?")
        {
            MessageId = "1.3",
            Action = new(ActionKind.Ask, ["採用は?"], Language.Japanese),
            IsPrivate = true,
            IsDirect = true,
            Locale = "ja-JP",
            TimeZone = "Asia/Tokyo",
            RepeatWindow = TimeSpan.FromSeconds(20),
            Handle = """{"url":"https://example.com"}""",
        };

        var read = IncomingMessage.Parse(message.ToJson());

        Assert.Equal(message.Action!.Questions, read.Action!.Questions);
        Assert.Equal(message with { Action = null }, read with { Action = null });
    }

    [Fact]
    public void A_message_without_more_to_say_is_stored_short()
    {
        var json = new IncomingMessage("Ev1", new("chat", "W1", "C1"), "U1", IncomingKind.Question, "hiring").ToJson();

        Assert.Equal("""{"EventId":"Ev1","Address":{"Channel":"chat","Workspace":"W1","Conversation":"C1"},"User":"U1","Text":"hiring"}""", json);
    }
}
