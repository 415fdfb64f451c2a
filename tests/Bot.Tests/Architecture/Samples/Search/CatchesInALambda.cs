namespace Bot.Tests.Architecture.Samples.Search;

internal sealed class CatchesInALambda
{
    public static Func<string, int> Reader(int otherwise) => text =>
    {
        try
        {
            return int.Parse(text);
        }
        catch (FormatException)
        {
            return otherwise;
        }
    };
}
