using Bot.Content;
using Bot.Conversations;
using Bot.Digests;
using Bot.Emulators.Slack.Delivery;
using Bot.State;
using Bot.Tests.Content;
using Bot.Tests.State;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;
using SlackChat = Bot.Channels.Slack.SlackChannel;

namespace Bot.Tests.Crash;

/// <summary>A backup is taken by the commands of docs/operating.md while questions are answered, and Kiku started on what they restore.</summary>
public sealed class BackupTests(SharedPostgresServer postgres) : IAsyncLifetime
{
    private const int EventsPerSecond = 100;

    private const int Questions = 100;

    private readonly TemporaryFolder folder = new();
    private SlackCrowd crowd = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => crowd = await SlackCrowd.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await crowd.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_restored_SQLite_file_knows_digests_threads_and_what_was_answered()
    {
        DocumentedCommands.SkipWithout("sqlite3");
        foreach (var place in (string[])["live", "backup", "new"])
            Directory.CreateDirectory(folder.PathOf(place));

        await RehearseAsync(
            new() { File = folder.PathOf("live/kiku.db") },
            new() { File = folder.PathOf("new/kiku.db") },
            () => DocumentedCommands.RunAsync(folder.Root, At("live", DocumentedCommands.BlockWith("sqlite3 "))),
            () => DocumentedCommands.RunAsync(folder.Root, At("new", DocumentedCommands.BlockWith("rm -f "))));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.PathOf("backup/kiku.db")));
    }

    [Fact]
    public async Task A_restored_PostgreSQL_database_knows_digests_threads_and_what_was_answered()
    {
        DocumentedCommands.SkipWithout("pg_dump");
        var shared = await postgres.ConnectionStringAsync();
        var name = $"kiku_{Guid.NewGuid():N}";
        var (admin, live, restored) = (On(shared, "postgres"), AsRole(On(shared, name), name), AsRole(On(shared, name + "_restored"), name));
        await ExecuteAsync(shared, $"CREATE ROLE {name} LOGIN PASSWORD '{name}'");
        await ExecuteAsync(shared, $"CREATE DATABASE {name} OWNER {name}");
        (string, string)[] environment = [("ADMIN", UriOf(admin)), ("DATABASE", UriOf(live)), ("RESTORED", UriOf(restored))];

        await RehearseAsync(
            new() { Provider = StateProvider.Postgres, ConnectionString = live.ConnectionString },
            new() { Provider = StateProvider.Postgres, ConnectionString = restored.ConnectionString },
            () => DocumentedCommands.RunAsync(folder.Root, DocumentedCommands.BlockWith("pg_dump "), environment),
            () =>
                DocumentedCommands.RunAsync(
                    folder.Root, DocumentedCommands.BlockWith("pg_restore ")
                        .Replace("kiku_restored OWNER kiku", $"{name}_restored OWNER {name}", StringComparison.Ordinal),
                    environment));
        await ExecuteAsync(shared, $"DROP DATABASE {name} WITH (FORCE)");
        await ExecuteAsync(shared, $"DROP DATABASE {name}_restored WITH (FORCE)");
        await ExecuteAsync(shared, $"DROP ROLE {name}");
    }

    private async Task RehearseAsync(StateOptions live, StateOptions restored, Func<Task> backUp, Func<Task> restore)
    {
        var subscription = await OrderAsync(live);
        var known = await AskAndBackUpAsync(live, backUp);
        await restore();
        await using var bot = await StartAsync(restored);
        var again = known.Select(delivery => crowd.Slack.Redeliver(delivery)).ToList();
        foreach (var delivery in again)
            Assert.True(await delivery.Ended, $"{delivery.Id} was not acknowledged");

        await using var services = Stores(restored);
        await UntilNothingWaitsAsync(services.GetRequiredService<IInbox>());
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{crowd.Questions.Count} questions, {again.Count} events delivered again after the restore: {crowd.Unanswered} unanswered, {crowd.AnsweredTwice} answered twice");
        Assert.Equal((0, 0), (crowd.Unanswered, crowd.AnsweredTwice));
        Assert.Equal(subscription, Assert.Single(await services.GetRequiredService<ISubscriptionStore>().ListAsync(Cancellation)));
        await FollowUpAsync(services.GetRequiredService<IThreadContexts>());
    }

    /// <returns>What Kiku had acknowledged when the backup began.</returns>
    private async Task<List<SlackDelivery>> AskAndBackUpAsync(StateOptions live, Func<Task> backUp)
    {
        await using var bot = await StartAsync(live);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var asking = crowd.AskAsync(EventsPerSecond, enough.Token);
        await crowd.UntilAskedAsync(Questions);
        List<SlackDelivery> known = [];
        await Eventually.HoldsAsync(() =>
        {
            known = [.. crowd.Slack.Deliveries.Where(delivery => delivery is { Kind: DeliveryKind.Event, IsAcknowledged: true })];
            return known.Count > 0;
        });
        var started = TimeProvider.System.GetTimestamp();
        await backUp();
        TestContext.Current.TestOutputHelper?.WriteLine($"backup in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.0} s");
        await crowd.UntilAskedAsync(crowd.Questions.Count + Questions);
        await enough.CancelAsync();
        await asking;
        await crowd.UntilAnsweredAsync();
        await bot.TerminateAsync();
        return known;
    }

    /// <summary>A thread from before the backup goes on without a mention.</summary>
    private async Task FollowUpAsync(IThreadContexts threads)
    {
        var (person, channel, question) = crowd.Questions[0];
        Assert.NotNull(await threads.FindAsync(new(SlackChat.ChannelName, crowd.Slack.TeamId, channel.Id, question.Ts), Cancellation));
        var asked = crowd.Slack.Post(person, channel, "who spoke about SRE", question.Ts);
        await crowd.Slack.UntilAsync(
            _ => channel.Thread(question.Ts)!.FirstOrDefault(message => message.AppId is not null && string.CompareOrdinal(message.Ts, asked.Message.Ts) > 0),
            Cancellation);
    }

    private static Task UntilNothingWaitsAsync(IInbox inbox) => Eventually.HoldsAsync(async () => (await inbox.StatusAsync(Cancellation)).Waiting == 0);

    private async Task<CrashHostProcess> StartAsync(StateOptions state)
    {
        var settings = crowd.Settings(
            ("State__Provider", state.Provider.ToString()), ("State__File", state.File), ("State__ConnectionString", state.ConnectionString ?? ""),
            ("Conversations__Lease", "20s"), ("Conversations__SendTimeout", "10s"));
        var bot = await CrashHostProcess.StartAsync(settings);
        await bot.UntilReadyAsync();
        crowd.Slack.DeliverOverHttp(RequestUrls.Below(bot.Address));
        return bot;
    }

    private static ServiceProvider Stores(StateOptions state) =>
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddState(state).BuildServiceProvider();

    /// <summary>Not due before next month.</summary>
    private async Task<Subscription> OrderAsync(StateOptions state)
    {
        await using var services = Stores(state);
        await services.GetRequiredService<IStateDatabase>().OpenAsync(Cancellation);
        var at = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        var address = new ConversationAddress(SlackChat.ChannelName, crowd.Slack.TeamId, crowd.Slack.Channels[0].Id);
        return await services.GetRequiredService<ISubscriptionStore>().SaveAsync(
            new(
                "S1", address, new(9, 0), Weekdays.Workdays, "Asia/Tokyo", Language.Japanese, "U1", DateOnly.FromDateTime(at.UtcDateTime).AddMonths(1), null,
                0, null, at), Cancellation);
    }

    /// <summary>The document's places are those of a machine.</summary>
    private string At(string place, string commands) =>
        commands.Replace("/var/lib/kiku", folder.PathOf(place), StringComparison.Ordinal).Replace("/backup", folder.PathOf("backup"), StringComparison.Ordinal);

    private static NpgsqlConnectionStringBuilder On(string server, string database) => new(server) { Database = database };

    /// <summary>An ordinary role, which may not create databases.</summary>
    private static NpgsqlConnectionStringBuilder AsRole(NpgsqlConnectionStringBuilder told, string role)
    {
        (told.Username, told.Password) = (role, role);
        return told;
    }

    private static string UriOf(NpgsqlConnectionStringBuilder told) =>
        $"postgresql:///{told.Database}?host={Uri.EscapeDataString(told.Host!)}&port={told.Port}&user={Uri.EscapeDataString(told.Username!)}"
        + $"&password={Uri.EscapeDataString(told.Password ?? "")}";

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
