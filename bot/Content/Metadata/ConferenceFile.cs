using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Content.Files;
using Bot.Content.Text;
using Bot.Content.Yaml;

namespace Bot.Content.Metadata;

/// <summary>What <c>conference.yaml</c> says; everything in it is optional.</summary>
/// <param name="IdLine">Where the id is written, for a message about it.</param>
internal sealed record ConferenceDescription(
    string Id,
    int IdLine,
    LocalizedText Name,
    ImmutableArray<string> Aliases,
    string? Dates,
    string? Place,
    string? Url,
    string? TimeZone,
    SplitSetting? Split);

internal static partial class ConferenceFile
{
    public static ConferenceDescription Read(ConferenceFolder folder, List<Problem> problems)
    {
        var unnamed = new ConferenceDescription(Slug.PathPart(folder.Name), 0, NameOf(folder.Name), [], null, null, null, null, null);
        if (folder.Description is not { } file) return unnamed;
        var list = new ProblemList(file.Path, problems);
        if (SourceText.Read(file, list) is not { } text || YamlReader.Read(text, 1, list) is not { } value) return unnamed;
        if (value is YamlMap map) return Read(new YamlFields(map, list), unnamed, list);
        list.Warn(value.Line, "this file must hold `key: value` lines; left out");
        return unnamed;
    }

    private static ConferenceDescription Read(YamlFields fields, ConferenceDescription unnamed, ProblemList problems)
    {
        var id = fields.Text("id");
        var description = new ConferenceDescription(
            id is null ? unnamed.Id : Identifier(id, fields.LineOf("id"), problems),
            fields.LineOf("id"),
            Name(fields, problems) ?? unnamed.Name,
            fields.Texts("aliases", split: true, "alias"),
            Dates(fields),
            fields.Text("place", "location", "venue"),
            Url(fields, problems),
            TimeZone(fields, problems),
            SplitSetting.Read(fields, problems));
        foreach (var language in fields.Texts("languages", split: true, "language").Where(code => LanguageCodes.Parse(code) is null))
            problems.Warn(fields.LineOf("languages"), $"`{language}` is not a language that Kiku reads; it reads `en` and `ja`");
        fields.WarnOfUnknownKeys();
        return description;
    }

    private static string Identifier(string id, int line, ProblemList problems)
    {
        var clean = Slug.PathPart(id);
        if (clean != id) problems.Warn(line, $"the id `{id}` cannot stand in a web address; read as `{clean}`");
        else if (!PlainId().IsMatch(id)) problems.Warn(line, $"the id `{id}` should be letters, digits, `-`, `_` and `.`: it stands in web addresses");
        return clean;
    }

    private static LocalizedText? Name(YamlFields fields, ProblemList problems)
    {
        if (fields.Find("name", "title") is not { Value: YamlMap map })
            return fields.Text("name", "title") is { } name ? NameOf(name) : null;
        var languages = new YamlFields(map, problems);
        var text = new LocalizedText(languages.Text("en"), languages.Text("ja"));
        languages.WarnOfUnknownKeys();
        return text is { English: null, Japanese: null } ? null : text;
    }

    private static LocalizedText NameOf(string name) =>
        LanguageOfText.Of(name) == Language.Japanese ? new LocalizedText(null, name) : new LocalizedText(name, null);

    private static string? Dates(YamlFields fields)
    {
        if (fields.Find("dates", "date") is not { } entry) return null;
        return entry.Value switch
        {
            YamlList { Items: [YamlScalar first, .., YamlScalar last] } => $"{first.Text} – {last.Text}",
            _ => fields.Text("dates", "date"),
        };
    }

    private static string? Url(YamlFields fields, ProblemList problems)
    {
        if (fields.Text("url", "website", "link") is not { } url) return null;
        if (WebAddress.IsSafe(url)) return url;
        problems.Warn(fields.LineOf("url"), $"`{url}` is not an http or https address; left out");
        return null;
    }

    private static string? TimeZone(YamlFields fields, ProblemList problems)
    {
        if (fields.Text("timezone", "time_zone", "timeZone") is not { } zone) return null;
        if (TimeZoneNames.IsZone(zone)) return zone;
        var nearest = TimeZoneNames.Nearest(zone) is { } name ? $"; did you mean `{name}`?" : ", as `Asia/Tokyo` is";
        problems.Warn(fields.LineOf("timezone"), $"`{zone}` is not the name of a time zone{nearest}; left out");
        return null;
    }

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainId();
}
