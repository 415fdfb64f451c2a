using System.Collections.Immutable;

namespace Bot.Content.Files;

/// <param name="Path">Relative to the content root, with forward slashes.</param>
internal sealed record ContentFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What notes are called by: the file's name, or that of its folder where a README is notes.</summary>
    public string NoteName { get => field ?? Name; init; }

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder it stands in, relative to the content root; empty for the root itself.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";
}

/// <summary>A folder's files as they stood at one moment.</summary>
/// <param name="Directory">As it was asked for.</param>
/// <param name="Name">The folder's own name.</param>
/// <param name="Hash">SHA-256 over names, contents and failures, in hexadecimal.</param>
internal sealed record FolderContents(
    string Directory,
    string Name,
    ImmutableArray<ContentFile> Files,
    ImmutableArray<Problem> Problems,
    string Hash);
