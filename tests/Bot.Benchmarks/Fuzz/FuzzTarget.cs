using System.Text;

namespace Bot.Benchmarks.Fuzz;

/// <summary>One way into the program, with inputs that go through it well.</summary>
/// <param name="Name">As <c>--only</c> knows it.</param>
/// <param name="Share">Of all inputs, beside the shares of the other targets.</param>
/// <param name="Run">Ends with what the room documents; any exception, a
/// <see cref="BrokenPromiseException"/> among them, is a failure. Called side by side.</param>
internal sealed record FuzzTarget(string Name, int Share, IReadOnlyList<byte[]> Seeds, Action<byte[]> Run)
{
    public FuzzTarget(string name, int share, IEnumerable<string> seeds, Action<byte[]> run)
        : this(name, share, [.. seeds.Select(Encoding.UTF8.GetBytes)], run)
    {
    }
}

/// <summary>Nothing was thrown, and what came of it is not what was promised.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message)
{
    public static void Unless(bool holds, string promise)
    {
        if (!holds)
            throw new BrokenPromiseException(promise);
    }
}
