using System.Collections.Immutable;
using Bot.Content.Text;

namespace Bot.Content.Yaml;

/// <summary>
/// Typed access to the keys of a map. One value where a list is wanted, and a list of one where one value is
/// wanted, are taken; whatever has no clear meaning is left out with a warning.
/// </summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, YamlEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> documented = new(StringComparer.Ordinal);
    private readonly YamlMap map;
    private readonly ProblemList problems;

    public YamlFields(YamlMap map, ProblemList problems)
    {
        this.map = map;
        this.problems = problems;
        foreach (var entry in map.Entries)
        {
            if (!entries.TryAdd(entry.Key, entry)) problems.Warn(entry.Line, $"`{entry.Key}` stands here twice; the first one counts");
        }
    }

    public int Line => map.Line;

    /// <summary>The line of the key, or of the map where it is missing.</summary>
    public int LineOf(string key) => entries.TryGetValue(key, out var entry) ? entry.Line : map.Line;

    /// <param name="key">As content/FORMAT.md has it.</param>
    /// <param name="otherSpellings">Taken where <paramref name="key"/> is missing.</param>
    public YamlEntry? Find(string key, params ReadOnlySpan<string> otherSpellings)
    {
        known.Add(key);
        documented.Add(key);
        YamlEntry? found = entries.TryGetValue(key, out var entry) ? entry : null;
        foreach (var spelling in otherSpellings)
        {
            known.Add(spelling);
            if (found is null && entries.TryGetValue(spelling, out var other)) found = other;
        }

        return found is { Value: YamlScalar { IsNull: true } } ? null : found;
    }

    /// <summary>One text, trimmed; null when it is missing or empty.</summary>
    public string? Text(string key, params ReadOnlySpan<string> otherSpellings)
    {
        if (Find(key, otherSpellings) is not { } entry) return null;
        var value = entry.Value is YamlList { Items: [var only] } ? only : entry.Value;
        if (Flat(value) is { } text) return text.Length == 0 ? null : text;
        problems.Warn(entry.Line, $"`{entry.Key}` must be one text; left out");
        return null;
    }

    /// <summary>A list of texts; null items are skipped.</summary>
    /// <param name="split">Whether one text is a list separated by commas.</param>
    public ImmutableArray<string> Texts(string key, bool split, params ReadOnlySpan<string> otherSpellings) =>
        Find(key, otherSpellings) is { } entry ? Texts(entry, split, problems) : [];

    public static ImmutableArray<string> Texts(YamlEntry entry, bool split, ProblemList problems)
    {
        if (entry.Value is not YamlList list)
        {
            if (Flat(entry.Value) is { } one) return split ? [.. SplitAtCommas(one)] : [.. Present(one)];
            problems.Warn(entry.Line, $"`{entry.Key}` must be a list of texts; left out");
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in list.Items)
        {
            if (item is YamlScalar { IsNull: true }) continue;
            if (Flat(item) is { } text)
                texts.AddRange(Present(text));
            else
                problems.Warn(item.Line, $"`{entry.Key}` must be a list of texts; this item is left out");
        }

        return texts.ToImmutable();
    }

    /// <summary>A scalar's text. <c>- Kato: hiring matters</c> is a map to YAML and a sentence to whoever wrote it.</summary>
    public static string? Flat(YamlValue value) => value switch
    {
        YamlScalar scalar => scalar.IsNull ? "" : scalar.Text.Trim(),
        YamlMap { Entries: [{ Value: YamlScalar inner } entry] } => $"{entry.Key}: {inner.Text.Trim()}",
        _ => null,
    };

    /// <summary>Splits at commas that stand outside parentheses.</summary>
    public static IEnumerable<string> SplitAtCommas(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ',';
            if (c is '(' or '（') depth++;
            if (c is ')' or '）' && depth > 0) depth--;
            if (i < text.Length && (depth > 0 || c is not (',' or '、' or '，' or ';'))) continue;
            foreach (var part in Present(text[start..i].Trim())) yield return part;
            start = i + 1;
        }
    }

    /// <summary>To be called when every key has been asked for.</summary>
    public void WarnOfUnknownKeys()
    {
        foreach (var entry in entries.Values.Where(entry => !known.Contains(entry.Key)))
        {
            var nearest = documented.Order(StringComparer.Ordinal).FirstOrDefault(key => Spelling.IsNear(entry.Key, key));
            problems.WarnOncePerFolder(entry.Line, $"unknown key `{entry.Key}`" + (nearest is null ? "" : $"; did you mean `{nearest}`?"));
        }
    }

    private static IEnumerable<string> Present(string text) => text.Length == 0 ? [] : [text];
}
