using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bot.Benchmarks.Fuzz;

/// <summary>What became of the inputs of one target.</summary>
/// <param name="Slowest">The longest that any took, and its number.</param>
internal sealed record FuzzResult(
    FuzzTarget Target, int Inputs, TimeSpan Elapsed, (TimeSpan Time, int Number) Slowest, IReadOnlyCollection<FuzzFailure> Failures);

/// <param name="Number">With the seed it gives the input again.</param>
internal sealed record FuzzFailure(int Number, string What, byte[] Input);

/// <summary>Puts inputs through one target, on all processors.</summary>
internal sealed class FuzzRun(FuzzTarget target, int seed, TimeSpan limit)
{
    /// <summary>Longer than this nothing takes that ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly Mutator mutator = new(target.Seeds, seed);
    private readonly ConcurrentDictionary<int, long> running = [];
    private readonly ConcurrentDictionary<string, FuzzFailure> failures = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private (TimeSpan Time, int Number) slowest;

    public FuzzResult Run(int from, int count)
    {
        foreach (var good in target.Seeds)
            target.Run(good);
        var started = Stopwatch.GetTimestamp();
        var loop = Task.Run(() => Parallel.For(from, from + count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, One));
        while (!loop.Wait(Look))
            GiveUpOnEndless();
        return new(target, count, Stopwatch.GetElapsedTime(started), slowest, [.. failures.Values.Select(Shorten)]);
    }

    private void One(int number)
    {
        var input = mutator.Make(number);
        running[number] = Stopwatch.GetTimestamp();
        var (what, time) = Try(input);
        running.TryRemove(number, out _);
        if (what is not null)
            failures.TryAdd(what, new(number, what, input));
        lock (gate)
            slowest = time > slowest.Time ? (time, number) : slowest;
    }

    /// <returns>What went wrong, by which it is told from other failures; null: nothing.</returns>
    private (string? What, TimeSpan Time) Try(byte[] input)
    {
        var time = TimeSpan.MaxValue;

        // What was slow once may have waited for a processor or the garbage collector.
        for (var i = 0; i < 3 && time > limit; i++)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                target.Run(input);
            }
#pragma warning disable CA1031 // Any exception is what is looked for.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                return ($"{exception.GetType().Name}: {exception.Message} {PlaceOf(exception)}", Stopwatch.GetElapsedTime(started));
            }

            var took = Stopwatch.GetElapsedTime(started);
            time = took < time ? took : time;
        }

        return (time > limit ? $"takes longer than {limit.TotalMilliseconds:N0} ms" : null, time);
    }

    private FuzzFailure Shorten(FuzzFailure failure)
    {
        var kind = KindOf(failure.What);
        return failure with { Input = Shortener.Shorten(failure.Input, input => Try(input).What is { } what && KindOf(what) == kind) };
    }

    private static string KindOf(string what) => what.Split(':')[0];

    private static string PlaceOf(Exception exception) =>
        exception.StackTrace?.Split('\n').FirstOrDefault(
            line => line.Contains(" Bot.", StringComparison.Ordinal) && !line.Contains("Benchmarks", StringComparison.Ordinal))?.Trim() ?? "";

    private void GiveUpOnEndless()
    {
        foreach (var (number, since) in running)
        {
            if (Stopwatch.GetElapsedTime(since) < Patience)
                continue;
            Console.WriteLine($"{target.Name}: input {number} of seed {seed} does not end");
            Environment.Exit(1);
        }
    }
}
