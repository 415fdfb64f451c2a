using Bot.Answers;
using Bot.Content;

namespace Bot.Digests;

/// <summary>The published notes, with the number of each session's present content.</summary>
internal sealed record NumberedNotes(ContentSnapshot Notes, IReadOnlyDictionary<SessionKey, ContentVersion> Versions)
{
    /// <summary>Everything up to this has been seen by who subscribes now.</summary>
    public long Latest => Versions.Count == 0 ? 0 : Versions.Values.Max(version => version.Number);

    /// <summary>Without a store: as if all had been seen long ago.</summary>
    public static NumberedNotes AllSeen(ContentSnapshot notes) =>
        new(notes, notes.Sessions.ToDictionary(session => new SessionKey(session.ConferenceId, session.Code), _ => new ContentVersion(1, IsFirst: true)));
}

/// <summary>Notes new contents as soon as they are published. The numbers are those of the store, so that replicas agree.</summary>
internal sealed class SessionNews(Library library, IContentVersions versions, TimeProvider time)
{
    private volatile NumberedNotes? latest;

    public async ValueTask<NumberedNotes> ReadAsync(CancellationToken cancellation)
    {
        var notes = library.Snapshot;
        if (latest is { } known && known.Notes == notes)
            return known;
        var hashes = notes.Sessions.ToDictionary(session => new SessionKey(session.ConferenceId, session.Code), SessionFingerprint.Of);
        return latest = new(notes, await versions.ObserveAsync(hashes, time.GetUtcNow(), cancellation));
    }
}
