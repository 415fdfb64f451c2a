using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Content.Text;
using Bot.Content.Yaml;

namespace Bot.Content.Metadata;

/// <summary>Reads who spoke: names (<c>Kato (Gunosy)</c>) or maps with more about them.</summary>
internal static partial class SpeakerList
{
    // Far beyond any panel; keeps the search for names in headings short.
    private const int Maximum = 500;

    public static ImmutableArray<Speaker> Read(YamlFields fields, ProblemList problems)
    {
        var speakers = ImmutableArray.CreateBuilder<Speaker>();
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in Items(fields.Find("speakers", "speaker"), problems))
        {
            if (ReadOne(item, problems) is { } speaker) speakers.Add(WithOwnId(speaker, ids, item.Line, problems));
        }

        return speakers.ToImmutable();
    }

    public static ImmutableArray<Organisation> Organisations(YamlFields fields, ProblemList problems) =>
    [
        .. Items(fields.Find("organisations", "organizations", "organisation", "organization"), problems)
            .Select(item => Organisation(item, problems))
            .OfType<Organisation>(),
    ];

    private static IEnumerable<YamlValue> Items(YamlEntry? entry, ProblemList problems)
    {
        if (entry is not { } found) return [];
        var items = found.Value switch
        {
            YamlList list => list.Items,
            YamlScalar { Text: var names } => [.. YamlFields.SplitAtCommas(names).Select(name => new YamlScalar(found.Line, name, IsPlain: true))],
            var one => [one],
        };
        if (items.Length > Maximum) problems.Warn(found.Line, $"`{found.Key}` has more than {Maximum} entries; the rest is left out");
        return items.Take(Maximum);
    }

    private static Speaker? ReadOne(YamlValue item, ProblemList problems)
    {
        switch (item)
        {
            case YamlScalar { IsNull: true }:
                return null;
            case YamlScalar scalar:
                return Named(scalar.Text.Trim());
            case YamlMap map:
                return FromMap(new YamlFields(map, problems), problems);
            default:
                problems.Warn(item.Line, "a speaker must be a name, or a map with a `name`; left out");
                return null;
        }
    }

    private static Speaker? FromMap(YamlFields fields, ProblemList problems)
    {
        var id = fields.Text("id");
        var name = fields.Text("name");
        var readings = fields.Texts("reading", split: true, "readings");
        var organisation = fields.Find("organisation", "organization", "organisations", "organizations") is { } entry
            ? Organisation(entry.Value is YamlList { Items: [var only] } ? only : entry.Value, problems)
            : null;
        var aliases = fields.Texts("aliases", split: true, "alias").AddRange(readings).Distinct(StringComparer.Ordinal);
        var handle = fields.Text("handle")?.TrimStart('@', '＠');
        fields.WarnOfUnknownKeys();
        if (name is null && id is null)
        {
            problems.Warn(fields.Line, "a speaker needs a `name`; left out");
            return null;
        }

        return new Speaker(id ?? Slug.Of(name!), name ?? id!, [.. aliases], organisation, handle is "" ? null : handle);
    }

    /// <summary><c>Kato</c>, <c>Kato (Gunosy)</c> or <c>Kato (@kato)</c>.</summary>
    private static Speaker Named(string text)
    {
        var match = NameAndMore().Match(text);
        if (!match.Success) return new Speaker(Slug.Of(text), text, [], null, null);
        var (name, more) = (match.Groups["name"].Value.Trim(), match.Groups["more"].Value.Trim());
        return more.StartsWith('@')
            ? new Speaker(Slug.Of(name), name, [], null, more[1..])
            : new Speaker(Slug.Of(name), name, [], new Organisation(more, []), null);
    }

    private static Organisation? Organisation(YamlValue value, ProblemList problems)
    {
        if (value is YamlScalar scalar)
            return scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Text) ? null : new Organisation(scalar.Text.Trim(), []);
        if (value is YamlMap map)
        {
            var fields = new YamlFields(map, problems);
            var name = fields.Text("name");
            var aliases = fields.Texts("aliases", split: true, "alias");
            fields.WarnOfUnknownKeys();
            if (name is not null) return new Organisation(name, aliases);
        }

        problems.Warn(value.Line, "an organisation must be a name, or a map with a `name`; left out");
        return null;
    }

    private static Speaker WithOwnId(Speaker speaker, HashSet<string> taken, int line, ProblemList problems)
    {
        var id = speaker.Id.Length == 0 ? "speaker" : speaker.Id;
        if (taken.Add(id)) return speaker with { Id = id };
        var number = 2;
        while (!taken.Add($"{id}-{number}")) number++;
        problems.Warn(line, $"two speakers have the id `{id}`; the second is read as `{id}-{number}`");
        return speaker with { Id = $"{id}-{number}" };
    }

    [GeneratedRegex(
        @"^(?<name>[^()（）]+)[(（](?<more>[^()（）]+)[)）]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameAndMore();
}
