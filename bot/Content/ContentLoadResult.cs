using System.Collections.Immutable;

namespace Bot.Content;

/// <summary>What reading a folder came to.</summary>
/// <param name="Snapshot">Null when any problem is an error: notes are served whole or not at all.</param>
/// <param name="Problems">In order of file and line.</param>
/// <param name="Files">How many files were read.</param>
internal sealed record ContentLoadResult(ContentSnapshot? Snapshot, ImmutableArray<Problem> Problems, int Files)
{
    public bool HasErrors => Snapshot is null;
}
