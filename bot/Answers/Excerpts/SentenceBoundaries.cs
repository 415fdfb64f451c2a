using System.Buffers;

namespace Bot.Answers.Excerpts;

/// <summary>
/// Where a text may be cut without breaking a sentence: after 。！？, after an English sentence, at a line end. A sentence too long to be
/// shown is cut between words or clauses, or failing these between characters.
/// </summary>
internal static class SentenceBoundaries
{
    private const string Closing = "」』）)】\"'”’";

    /// <summary>After these a long sentence may be divided.</summary>
    private static readonly SearchValues<char> Gaps = SearchValues.Create(" 、，,;；");

    /// <summary>Aim and limit for the length of the pieces of a sentence that is too long.</summary>
    private const int Piece = 120;

    private const int LongestPiece = 150;

    /// <summary>As <see cref="Of(string)"/>, with the sentences over a length divided.</summary>
    public static List<int> Of(string text, int longest)
    {
        var boundaries = new List<int>();
        foreach (var boundary in Of(text))
        {
            while (boundaries.Count > 0 && boundary - boundaries[^1] > longest)
                Divide(text, boundary, boundaries);
            boundaries.Add(boundary);
        }

        return boundaries;
    }

    private static void Divide(string text, int end, List<int> boundaries)
    {
        while (end - boundaries[^1] > LongestPiece)
        {
            var (aim, limit) = (boundaries[^1] + Piece, boundaries[^1] + LongestPiece);
            var space = text.AsSpan(aim, LongestPiece - Piece).IndexOfAny(Gaps);
            boundaries.Add(space >= 0 ? aim + space + 1 : char.IsLowSurrogate(text[limit]) ? limit - 1 : limit);
        }
    }

    /// <summary>Start offsets of sentences, with 0 and the length of the text.</summary>
    public static List<int> Of(string text)
    {
        var boundaries = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (!EndsSentence(text, i))
                continue;
            var next = i + 1;
            while (next < text.Length && Closing.Contains(text[next]))
                next++;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            if (next < text.Length && boundaries[^1] != next)
                boundaries.Add(next);
            i = Math.Max(i, next - 1);
        }

        if (text.Length > 0)
            boundaries.Add(text.Length);
        return boundaries;
    }

    private static bool EndsSentence(string text, int i) => text[i] switch
    {
        '。' or '！' or '？' or '\n' => true,
        '.' or '!' or '?' => i + 1 < text.Length && (char.IsWhiteSpace(text[i + 1]) || Closing.Contains(text[i + 1])),
        _ => false,
    };
}
