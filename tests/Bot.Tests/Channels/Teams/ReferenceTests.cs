using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Emulators.Teams.Model;
using Bot.Presentation;
using Bot.State;
using Bot.State.Stores;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>Where Kiku can post unasked: known from what comes in, forgotten when it is removed.</summary>
public sealed class ReferenceTests : ChatFixture
{
    [Fact]
    public async Task Kiku_greets_when_it_is_installed_and_is_gone_when_it_is_removed()
    {
        var group = host.Teams.AddGroupChat("leads");
        var haruka = host.Teams.AddPerson("haruka", person => person with { Locale = "ja-JP" });
        await host.Teams.InstallAsync(haruka, group);
        var greeting = await AnswerAsync(group);
        Assert.Equal("ja", (string?)greeting.Card!["lang"]);
        var address = new ConversationAddress("teams", host.Teams.TenantId, group.Id);
        Assert.NotNull(await host.Service<IConversationReferences>().FindAsync(address, Stop));

        Assert.Equal(202, (await host.Teams.UninstallAsync(haruka, group)).Status);
        Assert.Null(await host.Service<IConversationReferences>().FindAsync(address, Stop));
        var result = await host.Channel.SendAsync(new("m1", new(address, null, Placement.Post), new NoticeContent(Bot.Content.Language.English, "x")), Stop);
        Assert.Equal(new Failed("no_conversation_reference"), result);
    }

    [Fact]
    public async Task Removed_from_a_team_Kiku_is_gone_from_all_its_channels()
    {
        var (general, random) = (host.Teams.AddChannel("general"), host.Teams.AddChannel("random"));
        foreach (var place in (TeamsConversation[])[general, random, chat])
        {
            await host.Teams.PostAsync(ada, place, Question);
            await AnswerAsync(place);
        }

        await host.Teams.UninstallAsync(ada, general);

        Assert.Null(await FindAsync(general.Id));
        Assert.Null(await FindAsync(random.Id));
        Assert.NotNull(await FindAsync(chat.Id));
    }

    [Theory]
    [InlineData("channelMemberRemoved", true)]
    [InlineData("teamMemberRemoved", false)]
    [InlineData(null, false)]
    public async Task Removed_from_one_channel_Kiku_stays_in_the_others(string? kind, bool isOneChannel)
    {
        var (general, shared) = (host.Teams.AddChannel("general"), host.Teams.AddChannel("shared"));
        foreach (var place in (TeamsConversation[])[general, shared])
        {
            await host.Teams.PostAsync(ada, place, Question);
            await AnswerAsync(place);
        }

        var update = host.Teams.Activity(ada, shared, "conversationUpdate");
        update["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = (string?)update["recipient"]!["id"] });
        update["channelData"]!["eventType"] = kind;
        Assert.Equal(202, (await host.Teams.SendAsync(update)).Status);

        Assert.Null(await FindAsync(shared.Id));
        Assert.Equal(isOneChannel, await FindAsync(general.Id) is not null);
        var digest = new OutgoingMessage(
            "d1", new(new("teams", host.Teams.TenantId, general.Id), null, Placement.Post), new NoticeContent(Bot.Content.Language.English, "digest"));
        Assert.Equal(isOneChannel, await host.Channel.SendAsync(digest, Stop) is Sent);
    }

    [Fact]
    public async Task The_greeting_lists_the_conferences_that_it_speaks_of()
    {
        var group = host.Teams.AddGroupChat("leads");
        await host.Teams.InstallAsync(ada, group);

        var greeting = await AnswerAsync(group);

        Assert.Contains("the conferences below", greeting.Summary, StringComparison.Ordinal);
        Assert.Contains("• Festa 2018", greeting.Card!.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.Contains("Festa 2018", greeting.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_a_personal_chat_is_is_known_so_that_it_can_be_forgotten()
    {
        var group = host.Teams.AddGroupChat("leads");
        await host.Teams.PostAsync(ada, chat, Question);
        await host.Teams.PostAsync(ada, group, Question);
        await AnswerAsync(chat);
        await AnswerAsync(group);
        Assert.Equal(ada.Id, (await FindAsync(chat.Id))!.User);
        Assert.Null((await FindAsync(group.Id))!.User);

        var forgotten = await new PersonalData(host.Service<IStateDatabase>()).ForgetAsync(new(ada.Id, "teams", host.Teams.TenantId), Stop);

        Assert.Equal((2, 1), (forgotten.Messages, forgotten.Chats));
        Assert.Null(await FindAsync(chat.Id));
        Assert.NotNull(await FindAsync(group.Id));
    }

    /// <summary>By a team that Kiku is still in; by a chat of somebody else; by their own chat.</summary>
    [Theory]
    [InlineData("leads")]
    [InlineData("ben")]
    [InlineData("ada")]
    public async Task Whoever_is_to_hear_of_a_conversation_that_is_gone_is_reached_by_another_one(string by)
    {
        var gone = host.Teams.AddChannel("general");
        var bens = host.Teams.PersonalChat(host.Teams.AddPerson("ben"));
        var other = by switch { "leads" => host.Teams.AddGroupChat("leads"), "ben" => bens, _ => chat };
        await host.Teams.PostAsync(ada, gone, Question);
        await host.Teams.PostAsync(by == "ben" ? host.Teams.AddPerson("ben") : ada, other, Question);
        await AnswerAsync(gone);
        await AnswerAsync(other);
        gone.IsInstalled = false;
        var address = new ConversationAddress("teams", host.Teams.TenantId, gone.Id);
        var notice = new NoticeContent(Bot.Content.Language.English, "the digest is paused");
        Assert.Equal(new Failed("BotNotInConversationRoster"), await host.Channel.SendAsync(new("m1", new(address, null, Placement.Post), notice), Stop));

        Assert.IsType<Sent>(await host.Channel.SendAsync(new("m2", new(address, ada.Id, Placement.Direct), notice), Stop));

        Assert.Equal("the digest is paused", chat.Messages[^1].Text);
        Assert.DoesNotContain(bens.Messages, message => message.Text == "the digest is paused");
    }

    private ValueTask<ConversationReference?> FindAsync(string conversation) =>
        host.Service<IConversationReferences>().FindAsync(new("teams", host.Teams.TenantId, conversation), Stop);
}
