using System.Collections.Immutable;
using Bot.Content.Metadata;

namespace Bot.Content.Notes;

/// <summary>One Markdown file, read.</summary>
/// <param name="File">Relative to the content root.</param>
/// <param name="Stem">The file's name without language and extension.</param>
/// <param name="TitleSpeaker">Written as <c>{speaker=id}</c> on the heading that is the title.</param>
/// <param name="Sections">Without the heading that is the title.</param>
internal sealed record Note(
    string File,
    string Stem,
    Language Language,
    string Title,
    FrontMatter Matter,
    string? TitleSpeaker,
    ImmutableArray<NoteSection> Sections)
{
    /// <summary>The heading that is the title, with what stands directly under it; null when the title comes from elsewhere.</summary>
    public NoteSection? TitleSection { get; init; }

    /// <summary>With the heading that is the title, which may be one of several sessions.</summary>
    public ImmutableArray<NoteSection> Whole { get; init; } = Sections;
}
