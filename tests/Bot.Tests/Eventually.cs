using System.Runtime.CompilerServices;
using Xunit;

namespace Bot.Tests;

/// <summary>Waits for what happens by itself, where nothing tells that it has happened.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    /// <summary>Ends a test that would never end. It is far beyond what the busiest machine needs, so that nothing depends on it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Looks again every few milliseconds; fails when it does not come true.</summary>
    /// <param name="instead">What is known then, for the message.</param>
    public static Task HoldsAsync(Func<bool> holds, Func<string?>? instead = null, [CallerArgumentExpression(nameof(holds))] string expected = "") =>
        HoldsAsync(() => Task.FromResult(holds()), instead, expected);

    /// <inheritdoc cref="HoldsAsync(Func{bool}, Func{string?}?, string)"/>
    public static async Task HoldsAsync(Func<Task<bool>> holds, Func<string?>? instead = null, [CallerArgumentExpression(nameof(holds))] string expected = "")
    {
        using var timer = new PeriodicTimer(Interval, TimeProvider.System);
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience)
                Assert.Fail($"Not within {Patience.TotalSeconds} s: {expected}. {instead?.Invoke()}".TrimEnd());
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
