using System.Collections.Immutable;
using Bot.Content.Yaml;

namespace Bot.Content.Metadata;

/// <summary>
/// The front matter of Hugo (<c>+++</c>). Its <c>key = value</c> lines with a string or a list of strings on one line
/// are read as the same keys in YAML; everything else in it is passed over.
/// </summary>
internal static class TomlFrontMatter
{
    public static YamlMap Read(string text, int firstLine, ProblemList problems)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var line = firstLine - 1;
        foreach (var row in text.Split('\n'))
        {
            line++;
            var content = row.Trim();
            // From the first table on, keys belong to that table.
            if (content.StartsWith('[')) break;
            var equals = content.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || content.StartsWith('#')) continue;
            if (Value(content[(equals + 1)..].Trim(), line) is { } value) entries.Add(new YamlEntry(content[..equals].Trim(), line, value));
        }

        problems.WarnOncePerFolder(firstLine - 1, "front matter between `+++` lines is TOML; only texts and one-line lists are taken from it");
        return new YamlMap(firstLine, entries.ToImmutable());
    }

    private static YamlValue? Value(string text, int line)
    {
        if (text is ['[', .., ']'])
            return new YamlList(line, [.. YamlFields.SplitAtCommas(text[1..^1]).Select(item => Value(item, line)).OfType<YamlValue>()]);
        if (text is ['"', .., '"'] or ['\'', .., '\'']) return new YamlScalar(line, text[1..^1], IsPlain: false);
        return text.StartsWith('[') || text.StartsWith('{') ? null : new YamlScalar(line, text, IsPlain: true);
    }
}
