namespace Bot.Search.Text;

/// <summary>How a Japanese word becomes an index term.</summary>
internal static class JapaneseWords
{
    private const int ShortestWithDroppedMark = 4;

    /// <summary>The key of a word in dictionary form. サーバー and サーバ meet: a final long-vowel mark is dropped from katakana.</summary>
    public static TermKey Key(ReadOnlySpan<char> word)
    {
        if (word.Length >= ShortestWithDroppedMark && word[^1] == 'ー' && Scripts.Of(word[^2]) == Script.Katakana)
            word = word[..^1];
        return TermKey.Of(TermKind.JapaneseWord, word);
    }
}
