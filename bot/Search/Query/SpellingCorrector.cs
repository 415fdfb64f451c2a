using System.Collections.Immutable;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Search.Query;

/// <summary>
/// Takes a Latin or katakana word that neither the notes nor the dictionary have for a typing error, and looks for it among the words of the
/// notes: one error, in longer words two. Costs nothing for words that are known. One thread at a time.
/// </summary>
internal sealed class SpellingCorrector(IReadOnlyList<LanguageIndex> indexes, BilingualLexicon lexicon, SearchParameters parameters)
{
    private const int ShortestWord = 4;

    /// <summary>From this length on two errors are looked for.</summary>
    private const int LongWord = 8;

    /// <summary>Up to this length the first letter must be right: there are too many short words.</summary>
    private const int LongestWithSameFirst = 5;

    private const int LongestAcronym = 5;

    private static readonly WordForms Grammar = new(StopWords.AllEnglish.Where(word => word.Length >= ShortestWord).Select(word => (word, default(TermKey))));

    private readonly FoldedText folded = new();
    private readonly List<NearWord> near = [];

    /// <summary>Replaces the terms of misspelt words, and removes words that are misspelt grammar.</summary>
    /// <returns>What was assumed, by the place of the word in the question; empty when nothing was.</returns>
    public IReadOnlyDictionary<int, Correction> Correct(string question, List<Token> tokens)
    {
        Dictionary<int, Correction>? corrections = null;
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            if (!IsUnknown(tokens[i]) || Nearest(question.AsSpan(tokens[i].Start, tokens[i].Length)) is not { } nearest)
                continue;
            if (nearest.Term == default)
            {
                tokens.RemoveAt(i);
                continue;
            }

            var text = question.Substring(tokens[i].Start, tokens[i].Length);
            var weight = parameters.TypingErrorWeights[nearest.Distance - 1];
            (corrections ??= [])[tokens[i].Start] = new Correction(text, nearest.Text, weight, nearest.Distance);
            tokens[i] = tokens[i] with { Term = nearest.Term, Lexeme = nearest.Term.Kind == TermKind.JapaneseWord ? lexicon.FindWord(nearest.Text) : -1 };
        }

        return corrections ?? (IReadOnlyDictionary<int, Correction>)ImmutableDictionary<int, Correction>.Empty;
    }

    private bool IsUnknown(Token token)
    {
        if (token.IsPart || token.Length < ShortestWord || token.Lexeme >= 0 || token.Term.Kind is not (TermKind.Word or TermKind.JapaneseWord))
            return false;
        foreach (var index in indexes)
        {
            if (index.DocumentFrequency(token.Term) > 0)
                return false;
        }

        return lexicon.FindEnglish(token.Term) < 0 && lexicon.SameAs(token.Term).Count == 0 && lexicon.SameInComputing(token.Term).Count == 0;
    }

    /// <summary>Of words equally near the one that more documents have, and grammar before any.</summary>
    private NearWord? Nearest(ReadOnlySpan<char> typed)
    {
        CharacterFolding.Fold(typed, folded);
        var word = folded.Span;
        if (parameters.TypingErrorWeights.Length == 0 || !WordForms.IsKept(word) || IsAcronym(typed))
            return null;
        near.Clear();
        var most = Math.Min(word.Length >= LongWord ? 2 : 1, parameters.TypingErrorWeights.Length);
        var sameFirst = word.Length <= LongestWithSameFirst;
        // A capital begins a name rather than grammar.
        if (!char.IsUpper(typed[0]))
            Grammar.FindNear(word, 1, sameFirst, near);
        foreach (var index in indexes)
            index.Forms.FindNear(word, most, sameFirst, near);
        NearWord? best = null;
        foreach (var candidate in near)
        {
            if (best is not { } known || IsBetter(candidate, known))
                best = candidate;
        }

        return best;
    }

    private bool IsBetter(NearWord candidate, NearWord known) =>
        candidate.Distance != known.Distance ? candidate.Distance < known.Distance : Frequency(candidate) > Frequency(known);

    private int Frequency(NearWord word)
    {
        if (word.Term == default)
            return int.MaxValue;
        var frequency = 0;
        foreach (var index in indexes)
            frequency += index.DocumentFrequency(word.Term);
        return frequency;
    }

    /// <summary>A short word in capitals has no spelling that could be wrong.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> typed)
    {
        if (typed.Length > LongestAcronym)
            return false;
        foreach (var c in typed)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return true;
    }
}
