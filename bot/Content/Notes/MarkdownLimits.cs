using System.Buffers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Bot.Content.Notes;

/// <summary>
/// Keeps parsing time in proportion to the size of the text. Markdig takes quadratic time in some constructs, measured
/// on version 1.6.0: in delimiters of one paragraph, in reference definitions, in underlines of headings and tables. No
/// notes come near these numbers, and text beyond them is read as plain text, so nothing is lost.
/// </summary>
internal static class MarkdownLimits
{
    private const int MaximumLines = 50_000;
    private const int MaximumDefinitions = 2_000;
    private const int MaximumUnderlines = 2_000;
    private const int MaximumMarkersBeforeText = 64;

    /// <summary>Sum over paragraphs of delimiters squared; a nanosecond or three each.</summary>
    private const long DelimiterBudget = 50_000_000;

    private static readonly object Spent = new();

    private static readonly SearchValues<char> UnderlineCharacters = SearchValues.Create("-=|: \t>");

    /// <returns>Why the text must not be parsed as Markdown; null when it may.</returns>
    public static string? Exceeded(string text)
    {
        int lines = 0, definitions = 0, underlines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (++lines > MaximumLines) return $"more than {MaximumLines:N0} lines";
            if (MarkersBeforeText(line) > MaximumMarkersBeforeText) return "lists or quotations nested too deep";
            var content = line.TrimStart(" \t>-+*");
            if (content.StartsWith("[") && content.Contains("]:", StringComparison.Ordinal) && ++definitions > MaximumDefinitions)
                return $"more than {MaximumDefinitions:N0} link definitions";
            if (line.ContainsAny("-=") && !line.ContainsAnyExcept(UnderlineCharacters) && ++underlines > MaximumUnderlines)
                return $"more than {MaximumUnderlines:N0} underlines";
        }

        return null;
    }

    /// <summary>Leaves the inlines of a paragraph unparsed when their delimiters would cost too much.</summary>
    public static void OnClosed(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock { ProcessInlines: true } leaf) return;
        long delimiters = 0, pipes = 0;
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            var line = leaf.Lines.Lines[i].Slice.AsSpan();
            pipes += line.Count('|');
            foreach (var c in line) delimiters += c is '[' or ']' or '(' or '*' or '_' or '~' or '!' or '<' or '=' ? 1 : 0;
        }

        var spent = processor.Document.GetData(Spent) is long sum ? sum : 0;
        // A pipe costs a quarter of another delimiter, and a large table is plausible.
        var cost = (delimiters * delimiters) + (pipes * pipes / 16);
        if (spent + cost > DelimiterBudget)
            leaf.ProcessInlines = false;
        else if (cost > 0)
            processor.Document.SetData(Spent, spent + cost);
    }

    private static int MarkersBeforeText(ReadOnlySpan<char> line)
    {
        // Nothing but dashes (or stars) and spaces is a rule.
        if (!line.ContainsAnyExcept(" \t-") || !line.ContainsAnyExcept(" \t*")) return 0;
        var markers = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            var spaceFollows = i + 1 == line.Length || line[i + 1] is ' ' or '\t';
            if (c == '>' || (spaceFollows && c is '-' or '+' or '*' or '.' or ')'))
                markers++;
            else if (c is not (' ' or '\t') && !char.IsAsciiDigit(c))
                break;
        }

        return markers;
    }
}
