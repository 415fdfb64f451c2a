using Bot.Content.Splitting;
using Bot.Import.Sources;

namespace Bot.Import.Reading;

/// <summary>Reads plain text, such as what is copied from a browser: paragraphs between blank lines, headings by their looks.</summary>
internal sealed class PlainTextReport
{
    private const int GuessedLevel = 3;

    private readonly List<Block> blocks = [];
    private readonly List<LeftOut> leftOut = [];

    public static Report Read(SourceDocument source)
    {
        var reader = new PlainTextReport();
        var lines = source.Text.Split('\n');
        var end = PageFurniture.StartOfTail(lines);
        foreach (var paragraph in Paragraphs(lines.Take(end))) reader.Add(paragraph);
        if (end < lines.Length) reader.leftOut.Add(new("comments", string.Join('\n', lines[end..]).Trim()));
        var title = reader.TitleText();
        var rest = title is null ? reader.blocks : reader.blocks.Skip(1);
        return new(source, title, source.Address, [.. rest], [.. reader.leftOut]);
    }

    /// <summary>The first line stands above everything, unless it has a session's code or is one mark of several.</summary>
    private string? TitleText() =>
        blocks is [{ IsHeading: true } first, ..] && !SessionHeading.IsCoded(first.Text)
        && (first.Guessed || !blocks.Skip(1).Any(block => block.IsHeading && !block.Guessed && block.Level <= first.Level))
            ? first.Text
            : null;

    private static IEnumerable<List<string>> Paragraphs(IEnumerable<string> lines)
    {
        var paragraph = new List<string>();
        foreach (var line in lines.Select(line => line.TrimEnd()).Append(""))
        {
            if (line.Length > 0)
            {
                paragraph.Add(line);
                continue;
            }

            if (paragraph.Count > 0) yield return paragraph;
            paragraph = [];
        }
    }

    private void Add(List<string> paragraph)
    {
        if (paragraph is [var alone] && HeadingOf(alone.Trim(), isAlone: true) is { } heading)
        {
            blocks.Add(heading);
            return;
        }

        var text = new List<string>();
        for (var at = 0; at < paragraph.Count; at++)
        {
            var line = paragraph[at];
            var trimmed = line.Trim();
            if (HeadingLine.IsRule(trimmed)) continue;
            if (at + 1 < paragraph.Count && HeadingLine.Underlines(paragraph[at + 1].Trim(), trimmed) is { } level)
            {
                AddText(text);
                text = [];
                blocks.Add(Heading(level, trimmed, false));
                at++;
                continue;
            }

            if (PageFurniture.IsFurniture(trimmed))
            {
                leftOut.Add(new("share buttons", trimmed));
            }
            else if (HeadingOf(trimmed, isAlone: false) is { } inside)
            {
                AddText(text);
                text = [];
                blocks.Add(inside);
            }
            else
            {
                text.Add(line);
            }
        }

        AddText(text);
    }

    private static Block? HeadingOf(string line, bool isAlone)
    {
        if (HeadingLine.IsRule(line) || PageFurniture.IsFurniture(line)) return null;
        if (HeadingLine.Marked(line) is { } marked) return Heading(SessionHeading.IsCoded(marked.Text) ? 1 : marked.Level, marked.Text, false);
        var coded = SessionHeading.Read(line);
        if (coded is { IsNumber: false } && (isAlone || coded.IsSeparated)) return Heading(1, line, false);
        if (!isAlone) return null;
        if (coded is { IsNumber: true } && !HeadingLine.ListItem(line)) return Heading(2, line, false);
        return HeadingLine.IsLikely(line) ? Heading(GuessedLevel, line, true) : null;
    }

    private static Block Heading(int level, string text, bool guessed) => new(level, MarkdownEscape.Heading(text), text, guessed);

    private void AddText(List<string> lines)
    {
        if (lines.Count == 0) return;
        var isList = lines.TrueForAll(line => HeadingLine.ListItem(line.Trim()));
        var margin = isList ? lines.Min(line => line.Length - line.TrimStart().Length) : 0;
        var markdown = lines.Select(line => isList ? Indent(line, margin) + Marked(line.Trim()) : Marked(line.Trim()));
        blocks.Add(new(0, string.Join('\n', markdown), string.Join('\n', lines.Select(line => line.Trim()))));
    }

    private static string Indent(string line, int margin) => line[margin..^line.TrimStart().Length];

    /// <summary>The sign of a list item stays one; everything else is words.</summary>
    private static string Marked(string line)
    {
        if (!HeadingLine.ListItem(line)) return MarkdownEscape.Line(line);
        var sign = char.IsAsciiDigit(line[0]) ? line.AsSpan().IndexOfAny('.', ')') + 1 : 1;
        return line[..sign] + (line[0] is '・' or '•' or '●' or '○' or '◎' or '▪' or '◦' or '‣' ? "" : " ") + MarkdownEscape.Line(line[sign..].TrimStart());
    }
}
