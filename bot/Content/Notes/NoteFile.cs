using Bot.Content.Files;
using Bot.Content.Metadata;
using Bot.Content.Yaml;

namespace Bot.Content.Notes;

/// <summary>Reads a Markdown file: front matter, title, language, sections.</summary>
internal static class NoteFile
{
    /// <returns>Null, with an error, when the file cannot be read as notes.</returns>
    public static Note? Read(ContentFile file, ProblemList problems)
    {
        if (SourceText.Read(file, problems) is not { } text) return null;
        var (block, body) = FrontMatterBlock.Split(text);
        if (block is null && FrontMatterBlock.IsLeftOpen(text))
            problems.Warn(1, "front matter that no second `---` line closes; read as text");
        var matter = FrontMatter.None;
        if (block is not null)
        {
            if (ReadMatter(block, problems, out var isText) is { } read)
                matter = read;
            else if (!isText)
                return null;
            else
                (block, body) = (null, text);
        }

        var all = NoteParser.Parse(body, block is null ? 1 : block.LastLine + 1, problems);
        var (stem, suffix) = NameParts(file.NoteName);
        var title = NoteTitle.Of(matter, stem, all, problems);
        var language = matter.Language ?? suffix ?? NoteLanguage.Of(all, title.Text);
        var sections = NoteLanguage.Marked(title.Without(all), language);
        return new Note(file.Path, stem, language, title.Text, matter, title.Heading?.Speaker, sections)
        {
            TitleSection = title.Heading,
            Whole = NoteLanguage.Marked(all, language),
        };
    }

    /// <param name="isText">Set when what stands between the lines is text after all.</param>
    private static FrontMatter? ReadMatter(FrontMatterBlock block, ProblemList problems, out bool isText)
    {
        isText = false;
        if (block.IsToml) return FrontMatter.Read(TomlFrontMatter.Read(block.Text, block.FirstLine + 1, problems), problems);
        var errors = new List<Problem>();
        var value = YamlReader.Read(block.Text, block.FirstLine + 1, new ProblemList("", errors));
        foreach (var error in errors) problems.Error(error.Line, error.Message);
        if (errors.Count > 0) return null;
        if (value is YamlMap map) return FrontMatter.Read(map, problems);
        if (value is null or YamlScalar { IsNull: true }) return FrontMatter.None;
        problems.Warn(block.FirstLine, "no `key: value` lines between the `---` lines; read as text");
        isText = true;
        return null;
    }

    private static (string Stem, Language? Suffix) NameParts(string name)
    {
        var stem = name[..name.LastIndexOf('.')];
        var dot = stem.LastIndexOf('.');
        return dot > 0 && LanguageCodes.Parse(stem[(dot + 1)..]) is { } language ? (stem[..dot], language) : (stem, null);
    }
}
