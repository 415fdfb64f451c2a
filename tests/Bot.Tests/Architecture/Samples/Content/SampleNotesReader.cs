namespace Bot.Tests.Architecture.Samples.Content;

/// <summary>Does work, so that only rooms which use all of Content may use it.</summary>
internal static class SampleNotesReader
{
    public static SampleNotes Read(string text) => new(text);
}
