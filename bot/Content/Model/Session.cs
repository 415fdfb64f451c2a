using System.Collections.Immutable;

namespace Bot.Content;

internal enum SessionKind
{
    Talk,
    Keynote,
    Panel,
    Impressions,
}

/// <summary>A talk, panel or keynote with its notes in one or two languages.</summary>
/// <param name="Code">Unique in the conference: <c>A10</c>.</param>
/// <param name="Versions">One per language, never empty.</param>
internal sealed record Session(string ConferenceId, string Code, SessionKind Kind, ImmutableArray<SessionVersion> Versions)
{
    /// <summary>Codes of files that hold several sessions, where this is what stands outside them or the first: what was made before they were told apart
    /// (addresses, signed links, buttons) carries these codes.</summary>
    public ImmutableArray<string> FileCodes { get; init; } = [];

    /// <summary>Whether this is what stands outside the sessions of a file that holds several.</summary>
    public bool IsRestOfFile => FileCodes.Contains(Code, StringComparer.OrdinalIgnoreCase);

    public SessionVersion? In(Language language) => Versions.FirstOrDefault(version => version.Language == language);

    /// <summary>The version in <paramref name="language"/>, else the one there is.</summary>
    public SessionVersion InOrOther(Language language) => In(language) ?? Versions[0];
}

/// <summary>The notes of a session in one language: a Markdown file, or a part of one that holds several sessions.</summary>
/// <param name="File">Relative to the content root, with forward slashes.</param>
/// <param name="Organisations">Organisations without a named speaker.</param>
/// <param name="Summary">Two or three sentences; null when the file has none.</param>
/// <param name="Sections">In document order; text before the first heading is a section with an empty path. Empty when there are no notes.</param>
internal sealed record SessionVersion(
    Language Language,
    string File,
    string Title,
    ImmutableArray<Speaker> Speakers,
    ImmutableArray<Organisation> Organisations,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> Tags,
    string? Summary,
    ImmutableArray<string> Highlights,
    string? Source,
    ImmutableArray<Section> Sections);

/// <param name="Id">What <c>{speaker=id}</c> on a heading names; unique in the session.</param>
/// <param name="Aliases">Other spellings and readings of the name.</param>
/// <param name="Handle">Without the @.</param>
internal sealed record Speaker(string Id, string Name, ImmutableArray<string> Aliases, Organisation? Organisation, string? Handle);

internal sealed record Organisation(string Name, ImmutableArray<string> Aliases);
