using System.Diagnostics;

namespace Bot.Benchmarks.Fuzz;

/// <summary>Leaves out of a failing input what it fails without, piece by piece (Zeller and Hildebrandt 2002, in a simpler form).</summary>
internal static class Shortener
{
    /// <summary>What fails by being slow is slow to shorten.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static byte[] Shorten(byte[] input, Func<byte[], bool> fails)
    {
        var started = Stopwatch.GetTimestamp();
        for (var size = Math.Max(1, input.Length / 2); ; size = Math.Max(1, size / 2))
        {
            for (var start = 0; start < input.Length;)
            {
                if (Stopwatch.GetElapsedTime(started) > Longest)
                    return input;
                byte[] shorter = [.. input[..start], .. input[Math.Min(start + size, input.Length)..]];
                if (fails(shorter))
                    input = shorter;
                else
                    start += size;
            }

            if (size == 1)
                return input;
        }
    }
}
