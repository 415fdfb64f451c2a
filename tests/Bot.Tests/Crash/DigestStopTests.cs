using Bot.Content;
using Bot.Digests;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Model;
using Bot.State;
using Bot.Tests.State;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using EmulatedChannel = Bot.Emulators.Slack.Model.SlackChannel;
using SlackChat = Bot.Channels.Slack.SlackChannel;

namespace Bot.Tests.Crash;

/// <summary>Digests of many channels are due while one replica is killed (SIGKILL) and another one is
/// stopped (SIGSTOP) and goes on when its leases have run out. What it was about to send may be posted twice
/// (see docs/digests.md, "The window that is left"), and nothing else.</summary>
public sealed class DigestStopTests(SharedPostgresServer postgres) : IAsyncLifetime
{
    private const int Channels = 120;

    private SlackWorkspace slack = null!;
    private EmulatedChannel[] channels = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        slack = await SlackWorkspace.StartAsync(new() { EchoOwnMessages = false }, Cancellation);
        channels = [.. Enumerable.Range(0, Channels).Select(i => slack.AddChannel($"channel{i}", ChannelKind.Public))];
    }

    public async ValueTask DisposeAsync() => await slack.DisposeAsync();

    [Fact]
    public async Task Every_channel_has_its_digest_and_only_what_was_about_to_be_sent_a_second_though_a_replica_is_killed_and_another_stopped_and_resumed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Processes are stopped by a signal, which this system does not have.");
        await using var database = await PostgresSchema.CreateAsync(postgres);
        await OrderAsync(database.ConnectionString);
        await using var killed = await StartAsync(database);
        await using var stopped = await StartAsync(database);
        await using var sound = await StartAsync(database);
        slack.DeliverOverHttp(RequestUrls.Below(sound.Address));

        await UntilPostedAsync(Channels / 4);
        await killed.KillAsync();
        await UntilPostedAsync(Channels / 2);
        var before = Posted;
        await stopped.SuspendAsync();
        var aboutToBeSent = await AboutToBeSentAsync(database.ConnectionString);
        await UntilPostedAsync(Channels);
        await stopped.ResumeAsync();

        // It ends what it had in hand, if it believes that it still may.
        await stopped.TerminateAsync();
        var twice = channels.Where(channel => DigestsIn(channel) > 1).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Channels} digests, {before} before the stop, {aboutToBeSent.Count} about to be sent: {twice.Count} posted more than once");
        Assert.All(twice, channel => Assert.Equal(2, DigestsIn(channel)));
        Assert.All(twice, channel => Assert.Contains(channel.Id, aboutToBeSent));
    }

    private int Posted => channels.Count(channel => DigestsIn(channel) > 0);

    private static int DigestsIn(EmulatedChannel channel) => channel.Messages.Count(message => message.AppId is not null);

    private Task UntilPostedAsync(int count) => Eventually.HoldsAsync(() => Posted >= count, () => $"{Posted} of {count}");

    private Task<CrashHostProcess> StartAsync(PostgresSchema database) => CrashHostProcess.StartAsync(new Dictionary<string, string>
    {
        ["SLACK_BOT_TOKEN"] = slack.BotToken,
        ["SLACK_SIGNING_SECRET"] = slack.SigningSecret,
        ["Slack__ApiUrl"] = slack.ApiAddress.AbsoluteUri,
        ["Slack__PerConversation"] = "0s",
        ["State__Provider"] = "Postgres",
        ["State__ConnectionString"] = database.ConnectionString,
        ["Conversations__Lease"] = "20s",
        ["Conversations__SendTimeout"] = "10s",
        ["Digests__PerMinute"] = "600",
        ["Logging__LogLevel__Default"] = "Error",
    });

    /// <returns>The channels whose digests are marked as being sent.</returns>
    private static async Task<IReadOnlyList<string>> AboutToBeSentAsync(string connectionString)
    {
        await using var services = await StoresAsync(connectionString);
        var entries = await services.GetRequiredService<IDeliveryLedger>().ReportAsync(null, DateOnly.MinValue, Channels, Cancellation);
        return [.. entries.Where(entry => entry.State == DeliveryState.Sending).Select(entry => entry.Address.Conversation)];
    }

    private static async Task<ServiceProvider> StoresAsync(string connectionString)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddState(new() { Provider = StateProvider.Postgres, ConnectionString = connectionString }).BuildServiceProvider();
        await services.GetRequiredService<IStateDatabase>().OpenAsync(Cancellation);
        return services;
    }

    private async Task OrderAsync(string connectionString)
    {
        await using var services = await StoresAsync(connectionString);
        var subscriptions = services.GetRequiredService<ISubscriptionStore>();
        var now = TimeProvider.System.GetUtcNow();
        foreach (var channel in channels)
        {
            await subscriptions.SaveAsync(
                new(
                    channel.Id, new(SlackChat.ChannelName, slack.TeamId, channel.Id), TimeOnly.FromDateTime(now.UtcDateTime), Weekdays.Everyday, "Etc/UTC",
                    Language.English, "U1", DateOnly.FromDateTime(now.UtcDateTime), null, 0, null, now),
                Cancellation);
        }
    }
}
