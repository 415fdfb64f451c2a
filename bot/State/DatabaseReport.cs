namespace Bot.State;

/// <summary>What a look at the database found, which changed nothing.</summary>
/// <param name="Place">The file, or the server, without a password.</param>
/// <param name="Version">The latest step of its tables; null: there are none yet.</param>
/// <param name="Known">The latest step that this program knows.</param>
/// <param name="Folder">Where it grows; null: on another machine.</param>
internal sealed record DatabaseReport(string Place, long? Version, long Known, string? Folder);
