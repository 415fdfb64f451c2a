using System.Collections.Immutable;
using Bot.Content.Yaml;

namespace Bot.Content.Metadata;

/// <summary>What stands between the <c>---</c> lines of a note; everything in it is optional.</summary>
/// <param name="SessionLine">Where the session's code is written, for a message about it.</param>
internal sealed record FrontMatter(
    string? Session,
    int SessionLine,
    string? Title,
    SessionKind? Kind,
    Language? Language,
    ImmutableArray<Speaker> Speakers,
    ImmutableArray<Organisation> Organisations,
    ImmutableArray<string> Aliases,
    ImmutableArray<string> Tags,
    string? Summary,
    ImmutableArray<string> Highlights,
    string? Source,
    SplitSetting? Split)
{
    public static FrontMatter None { get; } = new(null, 0, null, null, null, [], [], [], [], null, [], null, null);

    /// <summary>Whether it describes one session: a file that names its speakers holds no others.</summary>
    public bool IsOfOneSession => Session is not null || Kind is not null || Speakers.Length > 0 || Organisations.Length > 0 || Highlights.Length > 0;

    public static FrontMatter Read(YamlMap map, ProblemList problems)
    {
        var fields = new YamlFields(map, problems);
        var matter = new FrontMatter(
            fields.Text("session", "code"),
            fields.LineOf("session"),
            fields.Text("title"),
            ReadKind(fields, problems),
            ReadLanguage(fields, problems),
            SpeakerList.Read(fields, problems),
            SpeakerList.Organisations(fields, problems),
            Names(fields.Texts("aliases", split: true, "alias")),
            fields.Texts("tags", split: true, "tag"),
            fields.Find("summary") is { Value: YamlList } ? Joined(fields) : fields.Text("summary"),
            fields.Texts("highlights", split: false, "highlight"),
            fields.Text("source"),
            SplitSetting.Read(fields, problems));
        fields.WarnOfUnknownKeys();
        return matter;
    }

    private static SessionKind? ReadKind(YamlFields fields, ProblemList problems)
    {
        if (fields.Text("kind") is not { } text) return null;
        if (char.IsLetter(text[0]) && Enum.TryParse<SessionKind>(text, ignoreCase: true, out var kind)) return kind;
        problems.Warn(fields.LineOf("kind"), $"unknown kind `{text}`; read as `talk` (there are keynote, talk, panel, impressions)");
        return null;
    }

    private static Language? ReadLanguage(YamlFields fields, ProblemList problems)
    {
        if (fields.Text("lang", "language") is not { } text) return null;
        if (LanguageCodes.Parse(text) is { } language) return language;
        problems.Warn(
            fields.LineOf("lang"),
            $"`{text}` is not a language that Kiku reads (`en`, `ja`); told from the file's name or text instead");
        return null;
    }

    /// <summary>Hugo and Jekyll call former addresses of a page its aliases.</summary>
    private static ImmutableArray<string> Names(ImmutableArray<string> aliases) =>
        [.. aliases.Where(alias => !alias.StartsWith('/') && !alias.Contains("://", StringComparison.Ordinal))];

    private static string? Joined(YamlFields fields) =>
        fields.Texts("summary", split: false) is { Length: > 0 } sentences ? string.Join(' ', sentences) : null;
}
