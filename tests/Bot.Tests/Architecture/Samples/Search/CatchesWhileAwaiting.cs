namespace Bot.Tests.Architecture.Samples.Search;

internal sealed class CatchesWhileAwaiting
{
    public static async Task<int> ReadAsync(Task<string> text)
    {
        try
        {
            return int.Parse(await text);
        }
        catch (FormatException exception) when (exception.HResult != 0)
        {
            return 0;
        }
    }
}
