using System.Text.RegularExpressions;
using Bot.Content.Splitting;
using Bot.Import.Sources;

namespace Bot.Import.Reading;

/// <summary>Reads Markdown: cut at its headings, and otherwise left as it stands.</summary>
internal sealed partial class MarkdownReport
{
    private readonly List<Block> blocks = [];
    private readonly List<string> text = [];
    private string? fence;

    public static Report Read(SourceDocument source)
    {
        var (matter, body) = FrontMatter(source.Text);
        var reader = new MarkdownReport();
        foreach (var line in body.Split('\n')) reader.Add(line);
        reader.Flush();
        var (title, rest) = Titled(reader.blocks, TitleIn(matter));
        return new(source, title, source.Address, [.. rest], matter.Length == 0 ? [] : [new("front matter", matter.Trim())]);
    }

    private static (string Matter, string Body) FrontMatter(string text)
    {
        var match = Matter().Match(text);
        return match.Success ? (match.Groups["matter"].Value, text[match.Length..]) : ("", text);
    }

    private static string? TitleIn(string matter) =>
        TitleLine().Match(matter) is { Success: true } match ? match.Groups["title"].Value.Trim().Trim('"', '\'') : null;

    /// <summary>The only first heading of its level is the report's title, unless it has a session's code.</summary>
    private static (string? Title, IEnumerable<Block> Blocks) Titled(List<Block> blocks, string? told)
    {
        var at = blocks.FindIndex(block => block.IsHeading);
        if (at < 0 || SessionHeading.IsCoded(blocks[at].Text) || blocks.Count(block => block.Level == blocks[at].Level) > 1)
            return (told, blocks);
        if (blocks.Exists(block => block.IsHeading && block.Level < blocks[at].Level)) return (told, blocks);
        return told is null || told == blocks[at].Text ? (blocks[at].Text, [.. blocks[..at], .. blocks[(at + 1)..]]) : (told, blocks);
    }

    private void Add(string line)
    {
        var trimmed = line.Trim();
        if (fence is not null || Fence().Match(line) is { Success: true })
        {
            Fenced(line, trimmed);
        }
        else if (Underline(trimmed) is { } level && text.Count > 0 && text[^1].Trim().Length > 0 && (text.Count == 1 || text[^2].Trim().Length == 0))
        {
            var above = text[^1].Trim();
            text.RemoveAt(text.Count - 1);
            AddHeading(level, above);
        }
        else if (line.Length - line.TrimStart(' ').Length < 4 && HeadingOf(trimmed) is { } heading)
        {
            AddHeading(heading.Level, heading.Text);
        }
        else
        {
            text.Add(line);
        }
    }

    /// <summary>A line in bold is a heading when it has a session's code: Markdown has signs for headings.</summary>
    private static (int Level, string Text)? HeadingOf(string line) =>
        HeadingLine.Marked(line) is { } marked && (line[0] == '#' || SessionHeading.IsCoded(marked.Text)) ? marked : null;

    private void Fenced(string line, string trimmed)
    {
        text.Add(line);
        if (fence is null)
            fence = Fence().Match(line).Groups["fence"].Value;
        else if (trimmed.StartsWith(fence, StringComparison.Ordinal) && trimmed.Trim(fence[0]).Length == 0)
            fence = null;
    }

    private static int? Underline(string line) => line.Length < 2 ? null
        : line.All(c => c == '=') ? 1
        : line.All(c => c == '-') ? 2
        : null;

    private void AddHeading(int level, string heading)
    {
        Flush();
        blocks.Add(new(level, heading, WithoutSigns(heading)));
    }

    private void Flush()
    {
        var markdown = string.Join('\n', text).Trim('\n');
        text.Clear();
        if (!string.IsNullOrWhiteSpace(markdown)) blocks.Add(new(0, markdown, markdown));
    }

    private static string WithoutSigns(string heading) => Signs().Replace(Link().Replace(heading, "${text}"), "").Trim();

    [GeneratedRegex(
        @"\A---[ \t]*\n(?<matter>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|\z)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Matter();

    [GeneratedRegex(
        @"^title:[ \t]*(?<title>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"^ {0,3}(?<fence>`{3,}|~{3,})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"!?\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*|`|\{[^}]*\}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Signs();
}
