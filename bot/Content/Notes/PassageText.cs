using System.Collections.Immutable;

namespace Bot.Content.Notes;

/// <summary>What a reader sees of a paragraph, heading or cell.</summary>
/// <param name="Breaks">Where lines of the source begin within the text, for text that is split into several passages.</param>
internal sealed record PassageText(string Text, ImmutableArray<TextSpan> Spans, ImmutableArray<SourceBreak> Breaks)
{
    public static PassageText Empty { get; } = new("", [], []);

    /// <summary>The part from <paramref name="start"/> to <paramref name="end"/>, without white space around it.</summary>
    public PassageText Slice(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        return new PassageText(Text[start..end], [.. Within(start, end)], []);
    }

    /// <summary>The rest from <paramref name="start"/> on, with the lines of the source, counted from the one that it begins in.</summary>
    public PassageText From(int start)
    {
        var first = Breaks.LastOrDefault(line => line.Position <= start).Line;
        var breaks = Breaks.Where(line => line.Position > start).Select(line => new SourceBreak(line.Position - start, line.Line - first));
        return Slice(start, Text.Length) with { Breaks = [.. breaks] };
    }

    /// <summary>Puts texts into one line, as the cells of a row.</summary>
    public static PassageText Join(string separator, IReadOnlyList<PassageText> parts)
    {
        var offset = 0;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var part in parts)
        {
            spans.AddRange(part.Spans.Select(span => span with { Start = span.Start + offset }));
            offset += part.Text.Length + separator.Length;
        }

        var joined = new PassageText(string.Join(separator, parts.Select(part => part.Text)), spans.ToImmutable(), []);
        return joined.Slice(0, joined.Text.Length);
    }

    private IEnumerable<TextSpan> Within(int start, int end)
    {
        foreach (var span in Spans)
        {
            var from = Math.Max(span.Start, start);
            var to = Math.Min(span.Start + span.Length, end);
            if (to > from) yield return span with { Start = from - start, Length = to - from };
        }
    }
}

/// <param name="Position">In the text, of the first character of the line.</param>
/// <param name="Line">Lines after the first line of the paragraph.</param>
internal readonly record struct SourceBreak(int Position, int Line);
