using Bot.Conversations;
using Bot.Tests.Content.Reload;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Tests.Conversations;

public sealed class RetentionTests : IStateMaintenance, IExpiring
{
    private readonly ManualClock clock = new();
    private readonly List<Expiry> erased = [];
    private readonly List<DateTimeOffset> asked = [];
    private TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool isBroken;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_hour_everything_goes_that_was_kept_for_its_time_and_a_store_that_fails_is_asked_again()
    {
        var options = new ConversationOptions { KeepText = TimeSpan.FromHours(1), KeepKeys = TimeSpan.FromDays(2), KeepFeedback = TimeSpan.FromDays(3) };
        var start = clock.GetUtcNow();
        isBroken = true;
        using var retention = new Retention(this, [this], options, clock, NullLogger<Retention>.Instance);
        await retention.StartAsync(Stop);
        await TurnAsync();
        isBroken = false;
        await clock.AdvanceWhenAwaited(TimeSpan.FromHours(1));
        await TurnAsync();
        await retention.StopAsync(Stop);

        var now = start.AddHours(1);
        Assert.Equal([new(now.AddHours(-1), now.AddDays(-2), now.AddDays(-3))], erased);
        Assert.Equal([now], asked);
    }

    ValueTask IStateMaintenance.EraseAsync(Expiry before, CancellationToken cancellation)
    {
        if (isBroken)
        {
            turn.TrySetResult();
            throw new StoreException("locked", isTransient: true);
        }

        erased.Add(before);
        return default;
    }

    ValueTask IExpiring.EraseExpiredAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        asked.Add(now);
        turn.TrySetResult();
        return default;
    }

    private async Task TurnAsync()
    {
        await turn.Task.WaitAsync(Stop);
        turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
