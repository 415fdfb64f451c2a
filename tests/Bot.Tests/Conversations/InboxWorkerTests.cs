using Bot.Conversations;
using Bot.Tests.Content.Reload;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Tests.Conversations;

/// <summary>How an orderly stop ends what was begun.</summary>
public sealed class InboxWorkerTests : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly ConversationOptions options = new() { Parallel = 1 };
    private readonly RecordingInbox inbox = new();
    private readonly TaskCompletionSource gate = new();
    private readonly ScriptedChannel channel;
    private readonly TurnQueue turns;
    private readonly InboxWorker worker;

    public InboxWorkerTests()
    {
        channel = new() { Gate = gate.Task };
        turns = new([channel], options, clock);
        worker = new(inbox, turns, Handlers.Create(inbox, channel, options, clock), new(options), options, clock, NullLogger<InboxWorker>.Instance);
    }

    public void Dispose()
    {
        worker.Dispose();
        turns.Dispose();
    }

    [Fact]
    public async Task An_answer_in_hand_is_finished()
    {
        await BeginAsync();
        var stopping = worker.StopAsync(CancellationToken.None);

        gate.SetResult();
        await stopping;

        Assert.Equal(["complete 7.7"], inbox.Calls);
    }

    [Fact]
    public async Task Releasing_that_fails_cancels_no_answer_in_hand()
    {
        // What follows the release runs before the next line of this test, not some time later.
        var release = new TaskCompletionSource();
        inbox.Release = release.Task;
        await BeginAsync();
        var stopping = Task.Run(() => worker.StopAsync(CancellationToken.None), TestContext.Current.CancellationToken);
        await inbox.Releasing;

        release.SetException(new StoreException("the database is down", isTransient: true));
        gate.SetResult();
        await stopping;

        Assert.Equal(["complete 7.7"], inbox.Calls);
    }

    [Fact]
    public async Task When_the_time_to_stop_is_over_an_answer_in_hand_is_left_to_its_lease()
    {
        using var over = new CancellationTokenSource();
        await BeginAsync();
        var stopping = worker.StopAsync(over.Token);

        await over.CancelAsync();
        await stopping;
        gate.SetResult();

        Assert.Empty(inbox.Calls);
    }

    private async Task BeginAsync()
    {
        await worker.StartAsync(TestContext.Current.CancellationToken);
        var message = new IncomingMessage("Ev1", new("chat", "W1", "C1", "1.0"), "U1", IncomingKind.Question, "hiring");
        var claim = new Claim(1, message, 1, MayHaveBeenSent: false, "me", clock.GetUtcNow() + options.Lease);
        Assert.True(turns.TryAdd(Ticket.For(1, clock.GetUtcNow(), message) with { Claim = claim }));
        await channel.Sending;
    }
}
