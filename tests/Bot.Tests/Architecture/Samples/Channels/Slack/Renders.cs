using Bot.Tests.Architecture.Samples.Answers;
using Bot.Tests.Architecture.Samples.Content;

namespace Bot.Tests.Architecture.Samples.Channels.Slack;

/// <summary>May draw a record of another room; may not ask that room to work.</summary>
internal static class Renders
{
    public static string Draw(SampleNotes notes) => notes.Text + SampleLibrary.Notes.Text;
}
