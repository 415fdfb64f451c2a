using System.Security.Cryptography;
using System.Text;
using Bot.Conversations;

namespace Bot.State.Sql;

/// <summary>One step of the tables, from a file such as <c>0001_inbox.sql</c>. A step that was released is never changed: the next one
/// is added.</summary>
internal sealed record Migration(long Version, string Name, string Sql)
{
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>Those of the program, in order.</summary>
    public static IReadOnlyList<Migration> Of(string dialect) =>
    [
        .. SqlResources.Names(dialect).Where(name => char.IsAsciiDigit(name[0])).Order(StringComparer.Ordinal)
            .Select(name => new Migration(long.Parse(name.AsSpan(0, 4)), name[5..^4], SqlResources.Read(dialect, name))),
    ];

    /// <summary>Brings the tables up to date, inside a transaction and under a lock, both the caller's.</summary>
    /// <exception cref="StoreException">The tables are not what this program, or an older one, made.</exception>
    public static async ValueTask ApplyAsync(StateSession session, IReadOnlyList<Migration> migrations)
    {
        await session.ExecuteAsync("migrations.create");
        var applied = await ListAppliedAsync(session, migrations);

        // By number, not by how many: two steps that were made side by side may come in either order.
        foreach (var migration in migrations.Where(migration => !applied.Contains(migration.Version)))
        {
            await session.RunAsync(migration.Sql);
            await session.ExecuteAsync("migrations.record", migration.Version, migration.Name, migration.Checksum);
        }
    }

    /// <summary>Looks, and changes nothing.</summary>
    /// <returns>The latest step; null: there are no tables.</returns>
    /// <exception cref="System.Data.Common.DbException">The tables may not be written.</exception>
    public static async ValueTask<long?> ExamineAsync(StateSession session)
    {
        if (await session.NumberAsync("migrations.tables") is not > 0 || await session.NumberAsync("migrations.latest") is not { } version)
            return null;
        await session.ExecuteAsync("inbox.try_write");
        return version;
    }

    /// <exception cref="StoreException">The tables are not up to date, or not what this program knows.</exception>
    public static async ValueTask<bool> CheckAsync(StateSession session, IReadOnlyList<Migration> migrations)
    {
        var applied = await ListAppliedAsync(session, migrations);
        return applied.Count == migrations.Count ? true : throw new StoreException(
            $"the database is of an older version of Kiku: it has {applied.Count} of {migrations.Count} steps. "
            + "Start this version once, which brings it up to date",
            isTransient: false);
    }

    private static async ValueTask<HashSet<long>> ListAppliedAsync(StateSession session, IReadOnlyList<Migration> migrations)
    {
        var applied = await session.ListAsync("migrations.list", row => (Version: row.GetInt64(0), Name: row.GetString(1), Checksum: row.GetString(2)));
        foreach (var (version, name, checksum) in applied)
            CheckApplied(version, name, checksum, migrations);
        return [.. applied.Select(step => step.Version)];
    }

    private static void CheckApplied(long version, string name, string checksum, IReadOnlyList<Migration> migrations)
    {
        var known = migrations.FirstOrDefault(migration => migration.Version == version) ?? throw new StoreException(
            $"the database is of a newer version of Kiku: it has step {version} ({name}), and this program knows {migrations[^1].Version}. "
                + "Start the newer version, or restore a backup",
            isTransient: false);
        if (known.Checksum != checksum)
        {
            throw new StoreException(
                $"step {version} ({name}) of the database is not the one of this program: it was made by a build that was never released",
                isTransient: false);
        }
    }
}
