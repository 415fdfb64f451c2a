namespace Bot.Answers.Excerpts;

/// <summary>Where a text may be cut without breaking a sentence: after 。！？, after an English sentence, at a line end.</summary>
internal static class SentenceBoundaries
{
    private const string Closing = "」』）)】\"'”’";

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
