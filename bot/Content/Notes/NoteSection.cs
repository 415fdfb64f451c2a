using System.Collections.Immutable;

namespace Bot.Content.Notes;

/// <summary>A heading and its passages as they stand in one file, before anything is known about the session.</summary>
/// <param name="Level">1 to 6 for a heading of Markdown or HTML; 0 for what stands under no heading.</param>
/// <param name="Id">Written as <c>{#id}</c>; null when it is not.</param>
/// <param name="Speaker">Written as <c>{speaker=id}</c>; null when it is not.</param>
internal sealed record NoteSection(int Level, string Heading, string? Id, string? Speaker, int Line, ImmutableArray<Passage> Passages)
{
    /// <summary>Whether the heading is a paragraph in bold. It stands one level below the heading around it, and encloses no other heading.</summary>
    public bool IsBold { get; init; }
}
