using System.Collections.Immutable;

namespace Bot.Content.Reload;

/// <summary>What is served and what became of the last attempt to load something newer; for readiness and for people.</summary>
/// <param name="LoadedAt">When the notes that are served were loaded.</param>
/// <param name="Hash">Of the notes that are served.</param>
/// <param name="AttemptedAt">When a load was last tried.</param>
/// <param name="Problems">Of that attempt.</param>
/// <param name="IsCurrent">False when the folder has changed and cannot be loaded: older notes are served.</param>
internal sealed record ContentStatus(
    DateTimeOffset LoadedAt,
    string Hash,
    DateTimeOffset AttemptedAt,
    ImmutableArray<Problem> Problems,
    bool IsCurrent);
