namespace Bot.Tests.Channels.Teams;

/// <summary>The system's clock, moved on by a test; its timers go on as usual.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private long steps;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref steps));

    public void Step(TimeSpan by) => Interlocked.Add(ref steps, by.Ticks);
}
