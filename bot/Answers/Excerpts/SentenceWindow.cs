using System.Runtime.InteropServices;
using Bot.Search.Query;

namespace Bot.Answers.Excerpts;

/// <summary>A part of a text: UTF-16 offsets, the end excluded.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextRange(int Start, int End);

/// <summary>Chooses which sentences of a text that is too long for an excerpt are quoted: those that hold most of what is asked for.</summary>
internal static class SentenceWindow
{
    public static TextRange Best(string text, int longest, TermMatcher? matcher)
    {
        if (text.Length <= longest)
            return new TextRange(0, text.Length);
        var boundaries = SentenceBoundaries.Of(text, longest);
        var matches = matcher?.Match(text) ?? [];
        var best = default(TextRange);
        var bestWorth = -1f;
        for (var i = 0; i + 1 < boundaries.Count; i++)
        {
            var j = i + 1;
            while (j + 1 < boundaries.Count && boundaries[j + 1] - boundaries[i] <= longest)
                j++;
            var range = Trim(text, boundaries[i], boundaries[j]);
            var worth = Worth(matches, range, matcher);
            if (worth > bestWorth && range.End > range.Start)
                (best, bestWorth) = (range, worth);
        }

        return best;
    }

    private static TextRange Trim(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextRange(start, end);
    }

    /// <summary>Each thing that is asked for counts once.</summary>
    private static float Worth(List<TermMatch> matches, TextRange range, TermMatcher? matcher)
    {
        var seen = new HashSet<int>();
        var worth = 0f;
        foreach (var match in matches)
        {
            if (match.Start >= range.Start && match.End <= range.End && seen.Add(match.Class))
                worth += matcher!.Query.Classes[match.Class].Idf * matcher.Query.Classes[match.Class].Weight;
        }

        return worth;
    }
}
