using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Content.Notes;

/// <summary>
/// Reads <c>[[page]]</c>, <c>[[page|shown]]</c> and <c>![[file]]</c> as Obsidian and wikis show them: the words without the brackets. An embedded
/// picture has none.
/// </summary>
internal sealed class WikiLinkParser : InlineParser
{
    private const int MaximumLength = 300;

    private static readonly string[] Files =
        [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".avif", ".mp3", ".mp4", ".m4a", ".mov", ".webm", ".wav", ".ogg"];

    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        var isEmbedded = rest[0] == '!';
        if (isEmbedded) rest = rest[1..];
        if (!rest.StartsWith("[[")) return false;
        var inside = rest[2..];
        var length = inside[..Math.Min(inside.Length, MaximumLength)].IndexOfAny(['[', ']', '\n']);
        if (length <= 0 || !inside[length..].StartsWith("]]")) return false;
        // [[1]](address) is a link of Markdown, and [[ -f x ]] a test of a shell.
        if (inside[(length + 2)..].StartsWith("(") || inside[0] == ' ') return false;

        var all = length + 4 + (isEmbedded ? 1 : 0);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(Shown(inside[..length].ToString(), isEmbedded))
        {
            Span = new SourceSpan(start, start + all - 1),
            Line = line,
            Column = column,
        };
        slice.Start += all;
        return true;
    }

    private static string Shown(string inside, bool isEmbedded)
    {
        // Within a table the bar is escaped.
        if (inside.Trim('_').Equals("toc", StringComparison.OrdinalIgnoreCase)) return "";
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var page = (bar < 0 ? inside : inside[..bar]).TrimEnd('\\').Trim();
        if (isEmbedded) return Array.Exists(Files, file => page.EndsWith(file, StringComparison.OrdinalIgnoreCase)) ? "" : page;
        return bar >= 0 && inside[(bar + 1)..].Trim() is { Length: > 0 } shown ? shown : page;
    }
}
