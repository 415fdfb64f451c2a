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
        foreach (var migration in migrations.Skip(await CountAppliedAsync(session, migrations)))
        {
            await session.RunAsync(migration.Sql);
            await session.ExecuteAsync("migrations.record", migration.Version, migration.Name, migration.Checksum);
        }
    }

    /// <exception cref="StoreException">The tables are not up to date, or not what this program knows.</exception>
    public static async ValueTask<bool> CheckAsync(StateSession session, IReadOnlyList<Migration> migrations)
    {
        var applied = await CountAppliedAsync(session, migrations);
        return applied == migrations.Count ? true : throw new StoreException(
            $"the database is of an older version of Kiku: it has {applied} of {migrations.Count} steps. Start this version once, which brings it up to date",
            isTransient: false);
    }

    private static async ValueTask<int> CountAppliedAsync(StateSession session, IReadOnlyList<Migration> migrations)
    {
        var applied = await session.ListAsync("migrations.list", row => (Version: row.GetInt64(0), Name: row.GetString(1), Checksum: row.GetString(2)));
        foreach (var (version, name, checksum) in applied)
            CheckApplied(version, name, checksum, migrations);
        return applied.Count;
    }

    private static void CheckApplied(long version, string name, string checksum, IReadOnlyList<Migration> migrations)
    {
        var known = migrations.FirstOrDefault(migration => migration.Version == version) ?? throw new StoreException(
            $"the database is of a newer version of Kiku: it has step {version} ({name}), and this program knows {migrations.Count}. "
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
