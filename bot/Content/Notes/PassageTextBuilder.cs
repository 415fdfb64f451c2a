using System.Collections.Immutable;
using System.Text;
using Bot.Content.Text;

namespace Bot.Content.Notes;

/// <summary>Puts text together as a browser would: white space collapses, none stands at the ends. Nor does the full-width space that indents a line.</summary>
internal sealed class PassageTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly ImmutableArray<SourceBreak>.Builder breaks = ImmutableArray.CreateBuilder<SourceBreak>();
    private readonly bool oneLine;
    private Gap gap;
    private int sourceLine;
    private bool lineBegins;

    /// <param name="oneLine">Whether a line break becomes a space: headings and table cells.</param>
    public PassageTextBuilder(bool oneLine) => this.oneLine = oneLine;

    /// <summary>What stands between the text so far and what comes next, in rising strength.</summary>
    private enum Gap
    {
        None,
        SoftBreak,
        Space,
        HardBreak,
    }

    public void Append(ReadOnlySpan<char> added)
    {
        foreach (var c in added)
        {
            if (c is ' ' or '\t' or '\n')
                Widen(Gap.Space);
            else if (c == '\u3000' && (text.Length == 0 || lineBegins))
                continue;
            else
                AppendCharacter(c);
        }
    }

    /// <summary>Keeps white space as it is: code.</summary>
    public void AppendVerbatim(ReadOnlySpan<char> added)
    {
        foreach (var c in added)
        {
            if (text.Length == 0 && c is ' ' or '\t' or '\n') continue;
            AppendCharacter(c);
        }
    }

    /// <summary>A line of the source ends: a space between Latin words, nothing between Japanese characters.</summary>
    public void SoftBreak()
    {
        Widen(Gap.SoftBreak);
        NextSourceLine();
    }

    public void HardBreak()
    {
        Widen(oneLine ? Gap.Space : Gap.HardBreak);
    }

    public void NextSourceLine()
    {
        sourceLine++;
        lineBegins = true;
    }

    public int Position => text.Length;

    /// <summary>Marks the text from <paramref name="start"/> on, less the white space before it.</summary>
    public void Style(int start, SpanStyle style, string? url)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        if (start < text.Length) spans.Add(new TextSpan(start, text.Length - start, style, url));
    }

    public PassageText Build()
    {
        var whole = new PassageText(text.ToString(), [.. spans.OrderBy(span => span.Start)], breaks.ToImmutable());
        return whole with { Text = whole.Text.TrimEnd() };
    }

    private void Widen(Gap wider) => gap = wider > gap ? wider : gap;

    private void AppendCharacter(char c)
    {
        if (text.Length > 0) CloseGap(text[^1], c);
        gap = Gap.None;
        if (lineBegins) breaks.Add(new SourceBreak(text.Length, sourceLine));
        lineBegins = false;
        text.Append(c);
    }

    private void CloseGap(char before, char after)
    {
        switch (gap)
        {
            case Gap.HardBreak:
                text.Append('\n');
                break;
            case Gap.Space:
            case Gap.SoftBreak when !IsJoined(before, after):
                text.Append(' ');
                break;
        }
    }

    private bool IsJoined(char before, char after)
    {
        if (Characters.IsWidePunctuation(before) || Characters.IsWidePunctuation(after)) return true;
        // The second half of a pair says nothing; the first half does.
        var last = char.IsLowSurrogate(before) && text.Length > 1 ? text[^2] : before;
        return Characters.IsWide(last) && Characters.IsWide(after);
    }
}
