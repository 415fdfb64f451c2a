using System.Collections.Immutable;

namespace Bot.Content.Yaml;

/// <summary>YAML as written: no value is read as a number or a date, since <c>2018-07</c> and <c>A10</c> are texts here.</summary>
/// <param name="Line">In the file, from 1.</param>
internal abstract record YamlValue(int Line);

internal sealed record YamlScalar(int Line, string Text, bool IsPlain) : YamlValue(Line)
{
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
}

internal sealed record YamlList(int Line, ImmutableArray<YamlValue> Items) : YamlValue(Line);

internal sealed record YamlMap(int Line, ImmutableArray<YamlEntry> Entries) : YamlValue(Line);

internal readonly record struct YamlEntry(string Key, int Line, YamlValue Value);
