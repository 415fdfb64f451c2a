using System.Collections.Frozen;

namespace Bot.State.Sql;

/// <summary>The statements of one dialect, each under a line <c>-- room.name</c>. Parameters are <c>$1</c>, <c>$2</c>, … in both dialects.</summary>
internal sealed class StatementFile
{
    private readonly FrozenDictionary<string, string> statements;

    private StatementFile(FrozenDictionary<string, string> statements) => this.statements = statements;

    public string this[string name] => statements[name];

    public IEnumerable<string> Names => statements.Keys;

    /// <param name="dialect">The folder of its files.</param>
    public static StatementFile Of(string dialect) => Parse(SqlResources.Read(dialect, "statements.sql"));

    private static StatementFile Parse(string text)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        string? name = null;
        foreach (var line in text.Split('\n'))
        {
            if (IsHeading(line))
                found.Add(name = line[3..], "");
            else if (name is not null && !line.StartsWith("--", StringComparison.Ordinal))
                found[name] += line + "\n";
        }

        return new(found.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Trim(), StringComparer.Ordinal));
    }

    /// <summary>A comment of one word with a dot in it; other comments have spaces.</summary>
    private static bool IsHeading(string line) =>
        line.StartsWith("-- ", StringComparison.Ordinal) && !line.AsSpan(3).Contains(' ') && line.AsSpan(3).Contains('.');
}
