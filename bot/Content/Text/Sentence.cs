using System.Buffers;

namespace Bot.Content.Text;

/// <summary>How a text ends.</summary>
internal static class Sentence
{
    private static readonly SearchValues<char> Closing = SearchValues.Create(" \n)）]］」』】〉》\"”'’*_");
    private static readonly SearchValues<char> Full = SearchValues.Create("。！!");
    private static readonly SearchValues<char> Ending = SearchValues.Create(".。．｡!！…");

    /// <summary>Whether the last sentence is complete. A question is left open: what follows may answer it.</summary>
    public static bool Ends(ReadOnlySpan<char> text) => Last(text) is var last && last != '\0' && Ending.Contains(last);

    /// <summary>Whether a sentence ends in the text, at its end or before.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => Ends(text) || text.ContainsAny(Full) || HoldsFullStop(text);

    /// <summary>Whether a colon or comma at the end says that something follows.</summary>
    public static bool IsLeftOpen(ReadOnlySpan<char> text) => Last(text) is ':' or '：' or ',' or '，' or '、';

    /// <summary>The text after the sentence before the last.</summary>
    public static ReadOnlySpan<char> LastOf(ReadOnlySpan<char> text)
    {
        var end = text.LastIndexOfAnyExcept(Closing);
        if (end < 0) return text;
        var before = text[..end].LastIndexOfAny(Ending);
        return text[(before + 1)..];
    }

    /// <summary>Not after a number or an abbreviation: 1. Costs, Dr. Kato.</summary>
    private static bool HoldsFullStop(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOf(". "); i >= 0; i = i + 2 < text.Length && text[(i + 2)..].IndexOf(". ") is >= 0 and var next ? i + 2 + next : -1)
        {
            if (i >= 4 && text.Slice(i - 4, 4).IndexOfAnyExceptInRange('a', 'z') < 0) return true;
        }

        return false;
    }

    private static char Last(ReadOnlySpan<char> text) => text.LastIndexOfAnyExcept(Closing) is >= 0 and var at ? text[at] : '\0';
}
