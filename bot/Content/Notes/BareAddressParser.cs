using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Content.Notes;

/// <summary>
/// Reads <c>https://…</c> in running text as a link. Unlike Markdig's extension it ends an address where Japanese
/// text follows it without a space, and takes linear time.
/// </summary>
internal sealed class BareAddressParser : InlineParser
{
    public BareAddressParser() => OpeningCharacters = ['h'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (char.IsAsciiLetterOrDigit(slice.PeekCharExtra(-1))) return false;
        var rest = slice.AsSpan();
        var scheme = rest.StartsWith("https://") ? 8 : rest.StartsWith("http://") ? 7 : 0;
        if (scheme == 0) return false;
        var length = Length(rest, scheme);
        if (length <= scheme) return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new AutolinkInline(rest[..length].ToString())
        {
            Span = new SourceSpan(start, start + length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }

    private static int Length(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        var open = 0;
        for (; end < text.Length && IsPart(text, end); end++)
        {
            if (text[end] == '(') open++;
            if (text[end] == ')' && --open < 0) break;
        }

        while (end > start && text[end - 1] is '.' or ',' or ':' or ';' or '!' or '?' or '\'' or '_' or '~') end--;
        return end;
    }

    private static bool IsPart(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (c < 0x80) return c > ' ' && c is not ('<' or '>' or '"' or '`' or '|' or '[' or ']' or '*' or '\\' or '\x7F');
        // …/wiki/東京 is one address; …/index.htmlを is an address and a particle.
        return char.IsLetter(c) && (text[i - 1] is '/' or '=' or '_' or '-' || text[i - 1] >= 0x80);
    }
}
