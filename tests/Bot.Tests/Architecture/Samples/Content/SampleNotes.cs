namespace Bot.Tests.Architecture.Samples.Content;

/// <summary>Handed over from room to room.</summary>
internal sealed record SampleNotes(string Text);
