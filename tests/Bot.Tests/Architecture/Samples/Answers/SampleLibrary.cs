using Bot.Tests.Architecture.Samples.Content;

namespace Bot.Tests.Architecture.Samples.Answers;

internal static class SampleLibrary
{
    public static SampleNotes Notes { get; } = new("");
}
