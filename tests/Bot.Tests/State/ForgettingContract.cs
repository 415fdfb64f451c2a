using Bot.Conversations;
using Bot.State.Stores;
using Xunit;

namespace Bot.Tests.State;

public abstract partial class StateContractTests
{
    [Fact]
    public async Task A_forgotten_user_leaves_nothing_but_keys()
    {
        var open = await AddedAndClaimedAsync("open");
        await Inbox.AddAsync(Message("waiting"), Now, null, Stop);
        await Inbox.AddAsync(Message("of another", Place with { Conversation = "random" }) with { User = "U2" }, Now, null, Stop);
        await Inbox.CompleteAsync(await AddedAndClaimedAsync("done"), new(Now, "1", Context(questions: "hiring")), Stop);
        await Inbox.BuryAsync(await AddedAndClaimedAsync("dead"), "gone", Now, Stop);
        await Votes.SaveAsync(new("chat", "acme", "U1", "A1", Vote.Helpful, null, "by me", Now), Stop);
        await Votes.SaveAsync(new("chat", "acme", "U2", "A1", Vote.Helpful, null, "by another", Now), Stop);
        await Questions.AddAsync([Asked("done", "hiring", "k"), Asked("of another", "theirs", "k") with { User = "U2" }], Stop);
        await Subscriptions.SaveAsync(Wanted("S1"), Stop);

        Assert.Equal(new Forgotten(4, 1, 1, 1, 0, 1), await PersonalData.ForgetAsync(new("U1"), Stop));
        Assert.Equal(0, (await PersonalData.ForgetAsync(new("U1"), Stop)).Total);

        Assert.Equal(["of another"], await EventsWithTextAsync());
        Assert.False(await Inbox.CompleteAsync(open, new(Now, "1", Context(questions: "hiring")), Stop));
        Assert.Null(await Threads.FindAsync(Place, Stop));
        Assert.Equal("U2", Assert.Single(await Votes.ListAsync(Now, 10, Stop)).User);
        Assert.Equal("", Assert.Single(await Inbox.DeadLettersAsync(10, Stop)).User);
        Assert.Equal("theirs", Assert.Single((await Questions.ReadAsync(Today24, 10, Stop)).MostAsked).Text);
        Assert.Equal("of another", Assert.Single(await Inbox.ClaimOldestAsync(10, Now.AddDays(1), LeaseOf("a", Now), Stop)).Message.EventId);
        Assert.False((await Inbox.AddAsync(Message("done"), Now, null, Stop)).IsNew);
        Assert.Empty(await CellsWithAsync("U1"));
        Assert.Empty(await CellsWithAsync("hiring"));
        Assert.Empty(await CellsWithAsync("何を話した? done"));
    }

    [Fact]
    public async Task A_thread_where_somebody_else_asked_last_is_forgotten_too()
    {
        await Inbox.CompleteAsync(await AddedAndClaimedAsync("first"), new(Now, "1", Context(questions: "about me")), Stop);
        var second = (await Inbox.AddAsync(Message("second") with { User = "U2" }, Now, LeaseOf("a", Now), Stop)).Claim!;
        await Inbox.CompleteAsync(second, new(Now, "2", Context("U2", Now.AddSeconds(1), "theirs", "about me")), Stop);

        Assert.Equal(1, (await PersonalData.ForgetAsync(new("U1"), Stop)).Threads);

        Assert.Null(await Threads.FindAsync(Place, Stop));
    }

    [Fact]
    public async Task Another_workspace_or_chat_service_is_left_alone()
    {
        await Inbox.AddAsync(Message("here"), Now, null, Stop);
        await Inbox.AddAsync(Message("elsewhere", Elsewhere), Now, null, Stop);
        await Questions.AddAsync([Asked("here"), Asked("elsewhere") with { Address = Elsewhere }], Stop);

        Assert.Equal(0, (await PersonalData.ForgetAsync(new("U1", "letters"), Stop)).Total);
        Assert.Equal(new Forgotten(1, 0, 1, 0, 0, 0), await PersonalData.ForgetAsync(new("U1", "chat", "other"), Stop));

        Assert.Equal(["here"], await EventsWithTextAsync());
        Assert.Equal([new("chat", "acme", 1)], (await Questions.ReadAsync(Today24, 10, Stop)).Workspaces);
    }

    [Fact]
    public async Task A_chat_with_nobody_else_goes_with_its_digest_and_a_digest_elsewhere_goes_on_without_the_name()
    {
        var own = Wanted("S1");
        await Subscriptions.SaveAsync(own, Stop);
        await Subscriptions.SaveAsync(Wanted("S2"), Stop);
        await Subscriptions.SaveAsync(Wanted("S3") with { Owner = "U2" }, Stop);
        await References.SaveAsync(new(own.Address, "personal", Now, "U1"), Stop);
        await References.SaveAsync(new(Wanted("S2").Address, "group", Now), Stop);

        Assert.Equal(new Forgotten(0, 0, 0, 0, 1, 2), await PersonalData.ForgetAsync(new("U1"), Stop));

        Assert.Null(await References.FindAsync(own.Address, Stop));
        Assert.NotNull(await References.FindAsync(Wanted("S2").Address, Stop));
        Assert.Equal([("S2", ""), ("S3", "U2")], (await Subscriptions.ListAsync(Stop)).Select(subscription => (subscription.Id, subscription.Owner)));
    }

    [Fact]
    public async Task A_place_that_is_named_after_the_person_loses_its_name()
    {
        var home = new ConversationAddress("chat", "acme", "U1");
        await Inbox.AddAsync(Message("E1", home), Now, null, Stop);
        await Inbox.AddAsync(Message("E2", home), Now, null, Stop);

        Assert.Equal(2, (await PersonalData.ForgetAsync(new("U1"), Stop)).Messages);

        Assert.Empty(await CellsWithAsync("U1"));
        Assert.False((await Inbox.AddAsync(Message("E1", home), Now, null, Stop)).IsNew);
    }

    [Fact]
    public async Task Forgetting_beside_a_running_process_disturbs_nobody()
    {
        for (var i = 0; i < 300; i++)
            await Inbox.AddAsync(Message($"E{i}"), Now, null, Stop);
        await using var beside = Create();
        await beside.JoinAsync(Stop);

        var adding = Enumerable.Range(0, 300)
            .Select(i => Task.Run(async () => await Inbox.AddAsync(Message($"N{i}") with { User = "U2" }, Now, null, Stop), Stop)).ToList();
        var forgotten = await new PersonalData(beside).ForgetAsync(new("U1"), Stop);

        Assert.All(await Task.WhenAll(adding), receipt => Assert.True(receipt.IsNew));
        Assert.Equal(300, forgotten.Messages);
        Assert.Equal(300, (await Inbox.StatusAsync(Stop)).Waiting);
    }

    /// <summary>Where in the whole database a text stands.</summary>
    private async Task<List<string>> CellsWithAsync(string text)
    {
        var found = new List<string>();
        foreach (var table in (string[])["inbox", "thread_context", "feedback", "question", "conversation_reference", "subscription", "delivery", "shown_session"])
        {
            await Database.ReadAsync(
                async session =>
                {
                    await using var command = session.Connection.CreateCommand();
                    command.CommandText = $"SELECT * FROM {table}";
                    await using var reader = await command.ExecuteReaderAsync(Stop);
                    while (await reader.ReadAsync(Stop))
                    {
                        found.AddRange(Enumerable.Range(0, reader.FieldCount)
                            .Where(i => reader.GetValue(i) is string value && value.Contains(text, StringComparison.Ordinal))
                            .Select(i => $"{table}.{reader.GetName(i)}"));
                    }

                    return true;
                },
                Stop);
        }

        return found;
    }
}
