using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bot.Content.Notes;

/// <summary>
/// Takes out what a generator of web sites replaces: Liquid's <c>{% tweet 1 %}</c>, Hugo's <c>{{&lt; youtube x &gt;}}</c>, and kramdown's attributes
/// <c>{: .note}</c>.
/// </summary>
internal sealed class TemplateTagParser : InlineParser
{
    private const int MaximumLength = 500;

    private static readonly (string Open, string Close)[] Tags = [("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}"), ("{:", "}")];

    public TemplateTagParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        rest = rest[..Math.Min(rest.Length, MaximumLength)];
        var lineEnd = rest.IndexOf('\n');
        if (lineEnd >= 0) rest = rest[..lineEnd];
        foreach (var (open, close) in Tags)
        {
            if (!rest.StartsWith(open)) continue;
            var end = rest[open.Length..].IndexOf(close);
            if (end < 0) continue;
            var length = open.Length + end + close.Length;
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new LiteralInline("") { Span = new SourceSpan(start, start + length - 1), Line = line, Column = column };
            slice.Start += length;
            return true;
        }

        return false;
    }
}
