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
        foreach (var (key, hash) in unknown)
            await session.ExecuteAsync("versions.add", key.Conference, key.Session, hash, now.Stored());
        return await ListAsync(session);
    }

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
