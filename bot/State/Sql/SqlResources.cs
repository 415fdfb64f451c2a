namespace Bot.State.Sql;

/// <summary>The files of <c>State/Sqlite</c> and <c>State/Postgres</c>, which lie in the program.</summary>
internal static class SqlResources
{
    public static IEnumerable<string> Names(string dialect)
    {
        var folder = $"State/{dialect}/";
        return typeof(SqlResources).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => name[folder.Length..]);
    }

    public static string Read(string dialect, string name)
    {
        using var stream = typeof(SqlResources).Assembly.GetManifestResourceStream($"State/{dialect}/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
