using Xunit;

namespace Bot.Tests.Content.Reload;

/// <summary>A clock that only tests move.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private TimeSpan elapsed;
    private DateTimeOffset now = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Goes on when the clock is put back.</summary>
    public override long GetTimestamp()
    {
        lock (gate) return elapsed.Ticks;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until something waits for this clock, then moves it.</summary>
    public async Task AdvanceWhenAwaited(TimeSpan by)
    {
        Task someone;
        lock (gate) someone = timers.Exists(timer => timer.Due is not null) ? Task.CompletedTask : waiting.Task;
        await someone.WaitAsync(Eventually.Patience, System, TestContext.Current.CancellationToken);
        Advance(by);
    }

    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (gate)
        {
            now += by;
            if (by > TimeSpan.Zero) elapsed += by;
            due = timers.FindAll(timer => timer.Due <= now);
            foreach (var timer in due) timer.Due = timer.Period > TimeSpan.Zero ? now + timer.Period : null;
        }

        foreach (var timer in due) timer.Fire();
    }

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                if (!clock.timers.Contains(this)) clock.timers.Add(this);
                Due = dueTime < TimeSpan.Zero ? null : clock.now + dueTime;
                Period = period;
                if (Due is not null)
                {
                    clock.waiting.TrySetResult();
                    clock.waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }

                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.gate) clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
