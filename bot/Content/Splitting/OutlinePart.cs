using System.Collections.Immutable;

namespace Bot.Content.Splitting;

/// <summary>A heading and the texts under it up to the next heading, in notes or in a report.</summary>
/// <param name="Level">1 to 6; 0 for what stands before the first heading.</param>
/// <param name="Guessed">A line of plain text that only looks like a heading.</param>
internal sealed record OutlinePart(int Level, string Heading, ImmutableArray<string> Texts, bool Guessed = false)
{
    public bool IsHeading => Level > 0;

    /// <summary>Characters under the heading itself.</summary>
    public int Length { get; } = Texts.Sum(text => text.Length);
}
