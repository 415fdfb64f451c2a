using Bot.Digests;
using Bot.State.Sql;

namespace Bot.State.Stores;

internal sealed class ContentVersionStore(IStateDatabase database) : IContentVersions
{
    public async ValueTask<IReadOnlyDictionary<SessionKey, ContentVersion>> ObserveAsync(
        IReadOnlyDictionary<SessionKey, string> hashes, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = await database.ReadAsync(ListAsync, cancellation);
        var unknown = hashes.Where(pair => !known.ContainsKey((pair.Key, pair.Value))).ToList();
        if (unknown.Count > 0)
            known = await database.TransactAsync(session => AddAsync(session, unknown, now), cancellation);
        return hashes.ToDictionary(pair => pair.Key, pair => known[(pair.Key, pair.Value)]);
    }

    private static async ValueTask<Dictionary<(SessionKey Session, string Hash), ContentVersion>> AddAsync(
        StateSession session, List<KeyValuePair<SessionKey, string>> unknown, DateTimeOffset now)
    {
        await session.NumberAsync("versions.lock");
        var known = await ListAsync(session);
        var readers = known.Keys.Select(content => ReaderOf(content.Hash)).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, hash) in unknown)
        {
            if (known.Count == 0 || readers.Contains(ReaderOf(hash)))
                await session.ExecuteAsync("versions.add", key.Conference, key.Session, hash, now.Stored());
            else
                await AdoptAsync(session, key, hash, Latest(known, key), now);
        }

        return await ListAsync(session);
    }

    private static string ReaderOf(string hash) => hash.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? hash[..colon] : "";

    private static ValueTask<int> AdoptAsync(StateSession session, SessionKey key, string hash, ContentVersion before, DateTimeOffset now) =>
        session.ExecuteAsync("versions.adopt", key.Conference, key.Session, hash, before.IsFirst ? 1L : 0L, now.Stored(), before.Number);

    /// <summary>Of the reader before; 0, which everybody has seen, for what it did not tell apart.</summary>
    private static ContentVersion Latest(Dictionary<(SessionKey Session, string Hash), ContentVersion> known, SessionKey key) =>
        known.Where(content => content.Key.Session == key)
            .Select(content => content.Value)
            .DefaultIfEmpty(new(0, IsFirst: true))
            .MaxBy(version => version.Number);

    private static async ValueTask<Dictionary<(SessionKey Session, string Hash), ContentVersion>> ListAsync(StateSession session)
    {
        var rows = await session.ListAsync(
            "versions.list",
            row => (
                Key: (new SessionKey(row.GetString(0), row.GetString(1)), row.GetString(2)),
                Version: new ContentVersion(row.GetInt64(3), row.GetInt64(4) != 0)));
        return rows.ToDictionary(row => row.Key, row => row.Version);
    }
}
