namespace Bot.Tests.Architecture.Samples.Answers;

internal static class Replies
{
    public static string ToSlack(string text) => text;
}
