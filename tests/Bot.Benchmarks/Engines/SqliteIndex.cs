using System.Diagnostics.CodeAnalysis;
using Bot.Search;
using Bot.Search.Index;
using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks.Engines;

/// <summary>
/// What one would use instead: SQLite's full-text index in memory, with trigrams for want of a Japanese tokenizer, ranked by bm25()
/// (https://www.sqlite.org/fts5.html).
/// </summary>
internal sealed class SqliteIndex : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand all;
    private readonly SqliteCommand inGroup;

    static SqliteIndex() => SQLitePCL.Batteries_V2.Init();

    private SqliteIndex()
    {
        connection.Open();
        Execute("CREATE VIRTUAL TABLE passages USING fts5(title, body, container UNINDEXED, tokenize = 'trigram')");
        all = Query("");
        inGroup = Query("AND container = $container");
    }

    public static SqliteIndex Build(IReadOnlyList<SearchDocument> passages)
    {
        var index = new SqliteIndex();
        using var transaction = index.connection.BeginTransaction();
        using var insert = index.connection.CreateCommand();
        insert.CommandText = "INSERT INTO passages(rowid, title, body, container) VALUES ($number, $title, $body, $container)";
        insert.Transaction = transaction;
        foreach (var name in (string[])["$number", "$title", "$body", "$container"])
            insert.Parameters.Add(new SqliteParameter(name, null));
        for (var i = 0; i < passages.Count; i++)
        {
            insert.Parameters[0].Value = i;
            insert.Parameters[1].Value = string.Join(' ', passages[i].Headings.Prepend(passages[i].Title));
            insert.Parameters[2].Value = passages[i].Body;
            insert.Parameters[3].Value = passages[i].Container ?? "";
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        index.Execute("INSERT INTO passages(passages) VALUES ('optimize')");
        return index;
    }

    /// <param name="group">Only passages of this container; null: all.</param>
    public List<Hit> Search(string question, int top, string? group = null)
    {
        var hits = new List<Hit>(top);
        var match = SqliteQuestion.Match(question);
        if (match.Length == 0)
            return hits;
        var command = group is null ? all : inGroup;
        command.Parameters["$match"].Value = match;
        command.Parameters["$top"].Value = top;
        if (group is not null)
            command.Parameters["$container"].Value = group;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            hits.Add(new Hit(reader.GetInt32(0), -reader.GetFloat(1)));
        return hits;
    }

    public void Dispose()
    {
        all.Dispose();
        inGroup.Dispose();
        connection.Dispose();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The condition is a constant of this class.")]
    private SqliteCommand Query(string condition)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"SELECT rowid, bm25(passages) FROM passages WHERE passages MATCH $match {condition} ORDER BY rank LIMIT $top";
        foreach (var name in (string[])["$match", "$top", "$container"])
        {
            if (command.CommandText.Contains(name))
                command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The text is a constant of this class.")]
    private void Execute(string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
