using Bot.Conversations;
using Bot.State.Sql;
using Microsoft.Data.Sqlite;

namespace Bot.State.Sqlite;

/// <summary>Where the database is, and how it is opened.</summary>
internal sealed class SqliteFile
{
    public const string Dialect = "Sqlite";

    /// <summary>In seconds; how long another program's lock is waited for. Less than a chat service waits for its acknowledgement.</summary>
    private const int BusyTimeout = 1;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>What a file that somebody else has locked gives on Linux, macOS and Windows: EWOULDBLOCK, and a sharing violation.</summary>
    private static readonly int[] IsTaken = [11, 35, unchecked((int)0x80070020)];

    private readonly StatementFile statements = StatementFile.Of(Dialect);

    static SqliteFile() => SQLitePCL.Batteries_V2.Init();

    public SqliteFile(string path) => Path = System.IO.Path.GetFullPath(path);

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Keeps other processes out until it is disposed: a second one would take this one's messages for abandoned. It is a file beside
    /// the database, since closing any handle of the database lets go of SQLite's own locks
    /// (https://www.sqlite.org/howtocorrupt.html, 2.2).</summary>
    /// <exception cref="StoreException">Somebody else has it, or it cannot be made.</exception>
    public IDisposable Lock()
    {
        var path = Path + ".lock";
        try
        {
            return new FileStream(path, Options(FileShare.None));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var why = failure is DirectoryNotFoundException ? "there is no such folder"
                : IsTaken.Contains(failure.HResult) ? "another process has it; a SQLite file is for one, PostgreSQL (State:Provider) for several"
                : failure.Message;
            throw new StoreException($"the database {Path} cannot be opened: {why}", isTransient: false, failure);
        }
    }

    /// <summary>Whoever removes the file of a running program would have it write into nothing.</summary>
    /// <exception cref="StoreException">It is gone.</exception>
    public void CheckPresence()
    {
        if (!File.Exists(Path))
            throw new StoreException($"the database {Path} is gone; put it back, or start again with an empty one", isTransient: true);
    }

    /// <returns>False: it is there.</returns>
    /// <exception cref="StoreException">It is not there, and could not be made.</exception>
    public bool CanBeMade()
    {
        if (File.Exists(Path))
            return false;
        try
        {
            using var probe = new FileStream(
                Path + ".probe", new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"the database {Path} cannot be made: {(failure is DirectoryNotFoundException ? "there is no such folder" : failure.Message)}",
                isTransient: false, failure);
        }
    }

    /// <summary>Messages are people's own: a new file is for its owner's eyes.</summary>
    public void Create() => new FileStream(Path, Options(FileShare.ReadWrite | FileShare.Delete)).Dispose();

    /// <summary>WAL lets readers go on while somebody writes; FULL survives a loss of power (https://www.sqlite.org/wal.html).
    /// Erased text is overwritten, not only let go of.</summary>
    public StateSession OpenWriter() =>
        Open(SqliteOpenMode.ReadWrite, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");

    public StateSession OpenReader() => Open(SqliteOpenMode.ReadOnly, "");

    /// <summary>Beside whoever writes; sets nothing.</summary>
    public StateSession OpenExaminer() => Open(SqliteOpenMode.ReadWrite, "");

    private StateSession Open(SqliteOpenMode mode, string settings)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusyTimeout,
        }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA busy_timeout = {BusyTimeout * 1000}; {settings}";
            command.ExecuteNonQuery();
            return new(connection, statements, number => $"${number}", CancellationToken.None);
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static FileStreamOptions Options(FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return options;
    }
}
