namespace Bot.Search.Text;

/// <summary>
/// Reduces an English word to its stem: the Porter2 ("English") algorithm of Snowball
/// (https://snowballstem.org/algorithms/english/stemmer.html), after irregular forms have been replaced by their lemma.
/// </summary>
internal static class EnglishStemmer
{
    /// <summary>UTF-16 units that a stem takes at most.</summary>
    public const int LongestStem = LongestWord + 1;

    private const int LongestWord = 40;

    /// <summary>Stems a folded (lower-case ASCII) word into <paramref name="buffer"/>, which must hold <see cref="LongestStem"/>.</summary>
    /// <returns>The stem, in the buffer or the word itself.</returns>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (EnglishIrregularForms.TryGetLemma(word, out var lemma))
            word = lemma;
        if (word.Length <= 2 || word.Length > LongestWord || !IsAlphabetic(word))
            return word;
        if (EnglishIrregularForms.TryGetFixedStem(word, out var fixedStem))
            return fixedStem;

        word.CopyTo(buffer);
        var stem = new PorterWord(buffer, word.Length);
        stem.MarkConsonantY();
        stem.FindRegions();
        stem.RemovePlural();
        // Some of the fixed stems have plurals of their own: innings, succeeds.
        if (EnglishIrregularForms.TryGetFixedStem(stem.Current, out fixedStem))
            return fixedStem;
        stem.RemovePastAndGerund();
        stem.ReplaceFinalY();
        stem.ReplaceDerivations();
        stem.ReplaceAdjectiveEndings();
        stem.DeleteSuffixes();
        stem.DeleteFinalEOrL();
        return stem.Result();
    }

    public static string Stem(string word) => Stem(word, stackalloc char[LongestStem]).ToString();

    private static bool IsAlphabetic(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c is not (>= 'a' and <= 'z' or '\''))
                return false;
        }

        return true;
    }
}
