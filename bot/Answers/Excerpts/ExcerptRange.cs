using System.Runtime.InteropServices;
using Bot.Search.Query;

namespace Bot.Answers.Excerpts;

/// <summary>Which part of a section to quote: offsets in <see cref="SectionText.Text"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ExcerptRange(int Start, int End)
{
    /// <summary>A passage this short is quoted with its neighbours: it rarely says enough alone.</summary>
    private const int Short = 120;

    /// <summary>
    /// The passage that has most of what was asked, with neighbours as long as they add something asked for or the passage is short;
    /// a passage over <see cref="Excerpt.MaximumLength"/> is cut to its best sentences.
    /// </summary>
    /// <param name="fallback">The passage to show when none has anything asked for.</param>
    public static ExcerptRange Choose(SectionText section, TermMatcher? matcher, int fallback)
    {
        var found = section.Section.Passages.Select(passage => ClassesIn(passage.Text, matcher)).ToArray();
        var best = fallback;
        for (var i = 0; i < found.Length; i++)
        {
            if (Worth(found[i], matcher) > Worth(found[best], matcher))
                best = i;
        }

        var (start, end) = (section.Starts[best], section.EndOf(best));
        return end - start > Excerpt.MaximumLength
            ? BestSentences(section.Text, start, end, matcher)
            : WithNeighbours(section, matcher, found, best);
    }

    private static ExcerptRange WithNeighbours(SectionText section, TermMatcher? matcher, HashSet<int>[] found, int best)
    {
        var (first, last) = (best, best);
        var has = new HashSet<int>(found[best]);
        while (true)
        {
            var length = section.EndOf(last) - section.Starts[first];
            var next = Helps(last + 1) ? last + 1 : Helps(first - 1) ? first - 1 : -1;
            if (next < 0)
                return new ExcerptRange(section.Starts[first], section.EndOf(last));
            has.UnionWith(found[next]);
            (first, last) = (Math.Min(first, next), Math.Max(last, next));

            bool Helps(int passage) => passage >= 0 && passage < found.Length
                && length + 1 + section.Section.Passages[passage].Text.Length <= Excerpt.MaximumLength
                && (length < Short || Worth(found[passage].Except(has), matcher) > 0);
        }
    }

    private static ExcerptRange BestSentences(string text, int start, int end, TermMatcher? matcher)
    {
        var boundaries = SentenceBoundaries.Of(text[start..end], Excerpt.MaximumLength);
        var best = new ExcerptRange(start, start);
        var bestWorth = -1f;
        for (var i = 0; i + 1 < boundaries.Count; i++)
        {
            var j = i + 1;
            while (j + 1 < boundaries.Count && boundaries[j + 1] - boundaries[i] <= Excerpt.MaximumLength)
                j++;
            var range = Trim(text, start + boundaries[i], start + boundaries[j]);
            var worth = Worth(ClassesIn(text[range.Start..range.End], matcher), matcher);
            if (worth > bestWorth && range.End > range.Start)
                (best, bestWorth) = (range, worth);
        }

        return best;
    }

    private static ExcerptRange Trim(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new ExcerptRange(start, end);
    }

    private static HashSet<int> ClassesIn(string text, TermMatcher? matcher) =>
        matcher is null ? [] : [.. matcher.Match(text).Select(match => match.Class)];

    private static float Worth(IEnumerable<int> classes, TermMatcher? matcher)
    {
        var worth = 0f;
        foreach (var index in classes)
            worth += matcher!.Query.Classes[index].Idf * matcher.Query.Classes[index].Weight;
        return worth;
    }
}
