using Bot.Conversations;
using Bot.State;
using Bot.State.Postgres;
using Bot.State.Sql;
using Bot.State.Stores;
using Xunit;

namespace Bot.Tests.State;

public sealed class PostgresStateTests(SharedPostgresServer server) : StateContractTests
{
    private PostgresSchema? schema;
    private PostgresDatabase? other;

    private protected override IReadOnlyList<Migration> Migrations => Migration.Of("Postgres");

    private protected override IStateDatabase Create() => new PostgresDatabase(schema!.ConnectionString);

    private protected override async Task MakeAsync(string sql)
    {
        await schema!.EmptyAsync();
        await schema.ExecuteAsync(sql);
    }

    public override async ValueTask InitializeAsync()
    {
        schema = await PostgresSchema.CreateAsync(server);
        await base.InitializeAsync();
    }

    private protected override ValueTask<IStateDatabase> OtherAsync() => new(other ??= new PostgresDatabase(schema!.ConnectionString));

    public override async ValueTask DisposeAsync()
    {
        if (other is not null)
            await other.DisposeAsync();
        await base.DisposeAsync();
        if (schema is not null)
            await schema.DisposeAsync();
    }

    [Fact]
    public async Task Replicas_never_get_the_same_message()
    {
        await using var another = new PostgresDatabase(schema!.ConnectionString);
        IInbox[] replicas = [Inbox, new InboxStore(another)];
        for (var i = 0; i < 200; i++)
            await Inbox.AddAsync(Message($"E{i}"), Now, null, Stop);

        var claims = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            async () => await replicas[i % 2].ClaimOldestAsync(5, Now, LeaseOf($"replica {i % 2}", Now), Stop), Stop)));

        var ids = claims.SelectMany(some => some).Select(claim => claim.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(200, ids.Count + (await Inbox.ClaimOldestAsync(200, Now, LeaseOf("rest", Now), Stop)).Count);
    }

    [Fact]
    public async Task A_redelivery_to_another_replica_is_known_there()
    {
        await using var another = new PostgresDatabase(schema!.ConnectionString);
        var elsewhere = new InboxStore(another);
        var message = Message("E1") with { RepeatWindow = TimeSpan.FromSeconds(20) };

        var receipts = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(
            async () => await (i % 2 == 0 ? Inbox : elsewhere).AddAsync(message with { EventId = $"E{i}" }, Now, null, Stop), Stop)));

        Assert.Single(receipts, receipt => receipt.IsNew);
    }

    [Fact]
    public async Task Another_replica_that_starts_takes_no_claim_away()
    {
        var claim = await AddedAndClaimedAsync("E1");
        await using var another = new PostgresDatabase(schema!.ConnectionString);
        await another.OpenAsync(Stop);

        Assert.Empty(await new InboxStore(another).ClaimOldestAsync(1, Now, LeaseOf("other", Now), Stop));
        Assert.True(await Inbox.CompleteAsync(claim, new(Now, null, null), Stop));
    }

    [Fact]
    public async Task Replicas_that_start_together_make_the_tables_once()
    {
        await schema!.EmptyAsync();
        var replicas = Enumerable.Range(0, 4).Select(_ => new PostgresDatabase(schema!.ConnectionString)).ToList();

        await Task.WhenAll(replicas.Select(replica => Task.Run(() => replica.OpenAsync(Stop), Stop)));

        var versions = await Database.ReadAsync(session => session.ListAsync("migrations.list", row => row.GetInt64(0)), Stop);
        Assert.Equal(Migrations.Count, versions.Count);
        foreach (var replica in replicas)
            await replica.DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_was_away_is_used_again_when_it_is_back()
    {
        await using var own = await PostgresServer.StartNewAsync();
        Assert.SkipWhen(own is null, "This stops a server, and there is no Debian package postgresql to start one from.");
        await using var database = new PostgresDatabase(own.ConnectionString);
        await database.OpenAsync(Stop);
        var inbox = new InboxStore(database);
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i => (await inbox.AddAsync(Message($"E{i}"), Now, LeaseOf("a", Now), Stop)).Claim));

        await own.StopAsync();
        var failure = await Assert.ThrowsAsync<StoreException>(async () => await inbox.AddAsync(Message("away"), Now, null, Stop));
        Assert.True(failure.IsTransient);
        Assert.True((await Assert.ThrowsAsync<StoreException>(async () => await inbox.CompleteAsync(claims[0]!, new(Now, null, Context(questions: "x")), Stop))).IsTransient);

        await own.StartAsync();
        Assert.True((await inbox.AddAsync(Message("away"), Now, null, Stop)).IsNew);
        Assert.True(await inbox.CompleteAsync(claims[0]!, new(Now, null, null), Stop));
        Assert.Equal(8, (await inbox.StatusAsync(Stop)).Waiting);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure_that_may_pass()
    {
        await using var database = new PostgresDatabase("Host=/nowhere;Username=kiku");

        Assert.True((await Assert.ThrowsAsync<StoreException>(() => database.OpenAsync(Stop))).IsTransient);
    }

    [Theory]
    [InlineData(null, "is needed")]
    [InlineData("Database=kiku", "names no Host")]
    [InlineData("Host=db;Pasword=secret", "is not a connection string")]
    [InlineData("Host=db;Port=x", "is not a connection string")]
    [InlineData("Host=db;Username=kiku", null)]
    public void A_wrong_connection_string_is_told_without_what_is_in_it(string? given, string? expected)
    {
        var problem = PostgresDatabase.ProblemWith(given);

        Assert.StartsWith(expected ?? "", problem ?? "", StringComparison.Ordinal);
        Assert.Equal(expected is null, problem is null);
        Assert.DoesNotContain("secret", problem ?? "", StringComparison.Ordinal);
    }
}
