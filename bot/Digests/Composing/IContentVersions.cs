namespace Bot.Digests;

/// <summary>Which contents sessions have had, in the order in which they were first seen by any
/// replica. Throws <see cref="Conversations.StoreException"/>.</summary>
internal interface IContentVersions
{
    /// <summary>Notes those that were never seen before. Each new content gets a higher number than all before it.</summary>
    /// <remarks>
    /// What a new version of Kiku only reads differently is no news. A hash names the reader of notes before a colon (<c>2:9f86d0…</c>); the first reader
    /// did not. With the first hashes of a reader, sessions keep the number that they had, and those that only this reader tells apart count as seen.
    /// </remarks>
    /// <returns>The number of every session's present content.</returns>
    ValueTask<IReadOnlyDictionary<SessionKey, ContentVersion>> ObserveAsync(
        IReadOnlyDictionary<SessionKey, string> hashes, DateTimeOffset now, CancellationToken cancellation);
}

/// <param name="Number">In order of first sight.</param>
/// <param name="IsFirst">The session had no content before this one: it is new, not changed.</param>
internal readonly record struct ContentVersion(long Number, bool IsFirst);
