namespace Bot.Tests.Architecture.Samples.Answers;

internal sealed class LooksAtTheClockInAQuery
{
    public static IEnumerable<DateTimeOffset> Ages(IEnumerable<TimeSpan> ages, TimeProvider clock) => ages.Select(age => clock.GetUtcNow() - age);
}
