using System.Collections.Immutable;
using Bot.Content.Files;
using Bot.Content.Metadata;
using Bot.Content.Text;
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

        var firstLine = block is null ? 1 : block.LastLine + 1;
        var sections = NoteParser.Parse(body, firstLine, problems);
        var (stem, suffix) = NameParts(file.NoteName);
        var language = matter.Language ?? suffix ?? LanguageOfText.Of(body.Length > 0 ? body : matter.Title ?? stem);
        var title = Titled(matter, stem, sections, problems);
        return title.Heading is null
            ? new Note(file.Path, stem, language, title.Text, matter, null, sections)
            : new Note(file.Path, stem, language, title.Text, matter, title.Heading.Speaker, WithoutTitle(sections, title.Heading)) { Whole = sections };
    }

    /// <param name="isText">Set when what stands between the lines is text after all.</param>
    private static FrontMatter? ReadMatter(FrontMatterBlock block, ProblemList problems, out bool isText)
    {
        isText = false;
        if (block.IsToml) return FrontMatter.Read(TomlFrontMatter.Read(block.Text, 2, problems), problems);
        var errors = new List<Problem>();
        var value = YamlReader.Read(block.Text, 2, new ProblemList("", errors));
        foreach (var error in errors) problems.Error(error.Line, error.Message);
        if (errors.Count > 0) return null;
        if (value is YamlMap map) return FrontMatter.Read(map, problems);
        if (value is null or YamlScalar { IsNull: true }) return FrontMatter.None;
        problems.Warn(1, "no `key: value` lines between the `---` lines; read as text");
        isText = true;
        return null;
    }

    private static (string Stem, Language? Suffix) NameParts(string name)
    {
        var stem = name[..name.LastIndexOf('.')];
        var dot = stem.LastIndexOf('.');
        return dot > 0 && LanguageCodes.Parse(stem[(dot + 1)..]) is { } language ? (stem[..dot], language) : (stem, null);
    }

    /// <returns>The title, and the heading that says it and is no section for that.</returns>
    private static (string Text, NoteSection? Heading) Titled(
        FrontMatter matter, string stem, ImmutableArray<NoteSection> sections, ProblemList problems)
    {
        var headings = sections.Where(section => section.Level > 0).ToList();
        var top = headings.Find(section => section.Level == 1);
        // After other headings it is one of them, even if no title stands elsewhere.
        var first = ReferenceEquals(top, headings.FirstOrDefault()) ? top : null;
        if (matter.Title is { } title) return (title, first?.Heading == title ? first : null);
        if (top is not null) return (top.Heading, first);
        problems.Warn(0, "no title, neither as `title:` nor as a `# heading`; the file's name is used");
        return (NameAsTitle(stem), null);
    }

    /// <summary>What stands under the title joins what stands before it: neither is under a heading.</summary>
    private static ImmutableArray<NoteSection> WithoutTitle(ImmutableArray<NoteSection> sections, NoteSection title)
    {
        var at = sections.IndexOf(title);
        ImmutableArray<Passage> passages = [.. sections.Take(at + 1).SelectMany(section => section.Passages)];
        var start = new NoteSection(0, "", null, null, title.Line, passages);
        var rest = sections.Skip(at + 1);
        return start.Passages.Length > 0 ? [start, .. rest] : [.. rest];
    }

    private static string NameAsTitle(string stem)
    {
        var title = stem.Replace('-', ' ').Replace('_', ' ').Trim();
        return title.Length == 0 ? stem : title;
    }
}
