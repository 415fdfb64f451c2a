using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Content.Building;
using Bot.Content.Yaml;

namespace Bot.Content.Metadata;

/// <summary>Reads who spoke: names (<c>Kato (Gunosy)</c>) or maps with more about them.</summary>
internal static partial class SpeakerList
{
    public static ImmutableArray<Speaker> Read(YamlFields fields, ProblemList problems)
    {
        if (fields.Find("speakers", "speaker") is not { } entry) return [];
        var items = entry.Value switch
        {
            YamlList list => list.Items,
            YamlScalar scalar => [.. YamlFields.SplitAtCommas(scalar.Text).Select(name => new YamlScalar(entry.Line, name, IsPlain: true))],
            var one => [one],
        };
        var speakers = ImmutableArray.CreateBuilder<Speaker>();
        foreach (var item in items)
        {
            if (ReadOne(item, problems) is not { } speaker) continue;
            speakers.Add(WithOwnId(speaker, speakers, item.Line, problems));
        }

        return speakers.ToImmutable();
    }

    public static ImmutableArray<Organisation> Organisations(YamlFields fields, ProblemList problems)
    {
        if (fields.Find("organisations", "organizations", "organisation", "organization") is not { } entry) return [];
        var items = entry.Value switch
        {
            YamlList list => list.Items,
            YamlScalar scalar => [.. YamlFields.SplitAtCommas(scalar.Text).Select(name => new YamlScalar(entry.Line, name, IsPlain: true))],
            var one => [one],
        };
        return [.. items.Select(item => Organisation(item, problems)).OfType<Organisation>()];
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
        if (value is YamlScalar scalar) return scalar.IsNull || scalar.Text.Trim().Length == 0 ? null : new Organisation(scalar.Text.Trim(), []);
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

    private static Speaker WithOwnId(Speaker speaker, IEnumerable<Speaker> others, int line, ProblemList problems)
    {
        var taken = others.Select(other => other.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var id = speaker.Id.Length == 0 ? "speaker" : speaker.Id;
        if (!taken.Contains(id)) return speaker with { Id = id };
        var number = 2;
        while (taken.Contains($"{id}-{number}")) number++;
        problems.Warn(line, $"two speakers have the id `{id}`; the second is read as `{id}-{number}`");
        return speaker with { Id = $"{id}-{number}" };
    }

    [GeneratedRegex(@"^(?<name>[^()（）]+)[(（](?<more>[^()（）]+)[)）]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameAndMore();
}
