namespace Bot.Tests;

/// <summary>A clock that stands at the time it was made until a test steps it on; its timers go on as usual.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private readonly DateTimeOffset start = System.GetUtcNow();
    private long steps;

    public override DateTimeOffset GetUtcNow() => start + TimeSpan.FromTicks(Interlocked.Read(ref steps));

    public void Step(TimeSpan by) => Interlocked.Add(ref steps, by.Ticks);
}
