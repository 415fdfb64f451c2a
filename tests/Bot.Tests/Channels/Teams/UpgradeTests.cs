using Bot.Channels.Teams;
using Bot.Content;
using Bot.Conversations;
using Bot.Presentation;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>What earlier versions stored, before the channel was built on the Bot Framework's SDK, still leads to its conversations.</summary>
public sealed class UpgradeTests : ChatFixture
{
    [Fact]
    public async Task A_reference_of_an_earlier_version_is_posted_to()
    {
        var address = new ConversationAddress("teams", host.Teams.TenantId, chat.Id);
        var stored = $$"""{"ServiceUrl":"{{host.Teams.ServiceUrl}}","Conversation":"{{chat.Id}}","Bot":{"Id":"28:{{host.Teams.AppId}}","Name":"Kiku"},"IsPersonal":true}""";
        await host.Service<IConversationReferences>().SaveAsync(new(address, stored, DateTimeOffset.UnixEpoch, ada.Id), Stop);

        var sent = await host.Channel.SendAsync(new("m1", new(address, null, Placement.Post), new NoticeContent(Language.English, "a digest")), Stop);

        var message = chat.Find(Assert.IsType<Sent>(sent).MessageId!)!;
        Assert.Equal(("a digest", null), (message.Text, message.ReplyTo));
        Assert.Equal($"28:{host.Teams.AppId}", (string?)message.Activity!["from"]!["id"]);
    }

    [Theory]
    [InlineData("""{"Id":"28:kiku","Name":"Kiku"}""")]
    [InlineData("""{"Id":"28:kiku","Name":"Kiku","Role":"bot","AadObjectId":"x"}""")]
    public async Task A_message_that_waited_in_the_inbox_is_answered_in_its_thread(string bot)
    {
        var channel = host.Teams.AddChannel("general");
        var address = new ConversationAddress("teams", host.Teams.TenantId, channel.Id, "17");
        var handle = $$"""{"ServiceUrl":"{{host.Teams.ServiceUrl}}","Conversation":"{{channel.Id}};messageid=17","Activity":"18","Card":null,"Bot":{{bot}}}""";
        var waiting = new IncomingMessage($"{channel.Id};messageid=17:18", address, ada.Id, IncomingKind.Question, Question) { MessageId = "18", Handle = handle };

        Assert.Equal(IntakeResult.Accepted, await host.Service<IMessageIntake>().AcceptAsync(waiting, Stop));

        var answer = await AnswerAsync(channel);
        Assert.Equal(("17", "18"), (answer.Thread, answer.ReplyTo));
    }

    [Fact]
    public void What_is_stored_now_is_what_earlier_versions_read()
    {
        var handle = new TeamsHandle { ServiceUrl = "https://smba.trafficmanager.net/emea/", Conversation = "a:1", Activity = "2", Bot = new("28:kiku", "Kiku"), IsPersonal = true };

        Assert.Equal(
            """{"ServiceUrl":"https://smba.trafficmanager.net/emea/","Conversation":"a:1","Activity":"2","Bot":{"Id":"28:kiku","Name":"Kiku"},"IsPersonal":true}""",
            handle.ToJson());
    }
}
