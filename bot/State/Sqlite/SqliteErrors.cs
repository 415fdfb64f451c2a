using Bot.Conversations;
using Microsoft.Data.Sqlite;

namespace Bot.State.Sqlite;

/// <summary>Tells what may pass from what will not (https://www.sqlite.org/rescode.html).</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int OutOfMemory = 7;
    private const int ReadOnly = 8;
    public const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Protocol = 15;

    public static StoreException Wrap(SqliteException failure, string path)
    {
        var (what, passes) = failure.SqliteErrorCode switch
        {
            Busy or Locked => ("is locked by another program", true),
            Full => ("is full: the disk has no room", true),
            InputOutput => ("cannot be read or written", true),
            ReadOnly => ("may not be written", true),
            CannotOpen => ("cannot be opened", true),
            OutOfMemory or Protocol => (failure.Message, true),
            _ => ($"failed: {failure.Message}", false),
        };
        return new($"the database {path} {what}", passes, failure);
    }
}
