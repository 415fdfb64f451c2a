namespace Bot.Tests.Architecture.Samples.Search;

/// <summary>The forbidden use is in the state machine that the compiler makes of the method.</summary>
internal sealed class ReadsAFileWhileAwaiting
{
    public static async Task<int> LengthAsync(string path)
    {
        await Task.Yield();
        return (await File.ReadAllTextAsync(path)).Length;
    }
}
