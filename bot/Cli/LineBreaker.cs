using System.Collections.Immutable;
using System.Text;

namespace Bot.Cli;

/// <summary>A piece of text in one ink.</summary>
internal readonly record struct Run(string Text, Ink Ink);

/// <summary>
/// Breaks text into lines: English at spaces, Japanese anywhere but before closing and after opening punctuation
/// (JIS X 4051, the strict part that a terminal can keep).
/// </summary>
internal static class LineBreaker
{
    private const string NotAtStart = "、。，．,.!?！？：；:;)]}）］｝〉》」』】〕”’…‥ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ・%％";

    private const string NotAtEnd = "([{（［｛〈《「『【〔“‘¥$￥＄";

    /// <param name="markCost">Columns that the signs around a marked piece take.</param>
    public static IEnumerable<ImmutableArray<Run>> Break(IEnumerable<Run> runs, int width, int markCost)
    {
        var (text, inks) = Join(runs);
        var (start, cut, used, i) = (0, 0, 0, 0);
        while (i < text.Length)
        {
            var rune = Rune.GetRuneAt(text, i);
            var cost = CellWidth.Of(rune) + (inks[i] == Ink.Mark && (i == start || inks[i - 1] != Ink.Mark) ? markCost : 0);
            if (rune.Value == '\n' || (used + cost > width && i > start && (cut > start || rune.Value == ' ' || !IsInAddress(text, i))))
            {
                var end = rune.Value is '\n' or ' ' ? i : cut > start ? cut : i;
                yield return Slice(text, inks, start, end);
                start = rune.Value == '\n' ? end + 1 : SkipSpaces(text, end);
                (i, used, cut) = (start, 0, start);
                continue;
            }

            i += rune.Utf16SequenceLength;
            used += cost;
            if (i < text.Length && MayBreak(rune, Rune.GetRuneAt(text, i)))
                cut = i;
        }

        if (start < text.Length || text.Length == 0)
            yield return Slice(text, inks, start, text.Length);
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (before.Value == ' ')
            return true;

        return (CellWidth.Of(before) == 2 || CellWidth.Of(after) == 2)
            && !NotAtStart.Contains(after.ToString(), StringComparison.Ordinal)
            && !NotAtEnd.Contains(before.ToString(), StringComparison.Ordinal)
            && CellWidth.Of(after) > 0;
    }

    /// <summary>Tells whether the word at a position is a path or an address, which broken could not be opened.</summary>
    private static bool IsInAddress(string text, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && text[start - 1] is > ' ' and <= '~')
            start--;
        while (end < text.Length && text[end] is > ' ' and <= '~')
            end++;
        return text.AsSpan(start, end - start).Contains('/');
    }

    private static int SkipSpaces(string text, int from)
    {
        while (from < text.Length && text[from] == ' ')
            from++;

        return from;
    }

    private static (string Text, Ink[] Inks) Join(IEnumerable<Run> runs)
    {
        var text = new StringBuilder();
        var inks = new List<Ink>();
        foreach (var run in runs)
        {
            text.Append(Printable.Lines(run.Text));
            inks.AddRange(Enumerable.Repeat(run.Ink, run.Text.Length));
        }

        return (text.ToString(), [.. inks]);
    }

    private static ImmutableArray<Run> Slice(string text, Ink[] inks, int start, int end)
    {
        var line = ImmutableArray.CreateBuilder<Run>();
        while (end > start && text[end - 1] == ' ')
            end--;

        for (var i = start; i < end;)
        {
            var next = i + 1;
            while (next < end && inks[next] == inks[i])
                next++;

            line.Add(new(text[i..next], inks[i]));
            i = next;
        }

        return line.ToImmutable();
    }
}
