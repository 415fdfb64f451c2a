using System.Runtime.InteropServices;
using Bot.Search.Text;

namespace Bot.Search.Lexicon;

/// <summary>A spelling of a glossary group as an index term.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GlossaryTerm(TermKey Key, string Text);

/// <summary>What a glossary, the content owner's or the program's, adds to the dictionary: groups of spellings that mean the same, in any language.</summary>
internal sealed class GlossaryTerms
{
    private readonly Dictionary<TermKey, List<GlossaryTerm>> groupOf = [];
    private readonly HashSet<TermKey> phrases = [];
    private readonly HashSet<TermKey> prefixes = [];
    private readonly Dictionary<char, List<string>> japaneseByFirst = [];
    private readonly Predicate<string> isNewWord;

    /// <param name="replaces">Whether words that the dictionary has are taken for words before others of the dictionary.</param>
    public GlossaryTerms(IEnumerable<IReadOnlyList<string>> groups, BilingualLexicon dictionary, bool replaces = true)
    {
        isNewWord = word => replaces || dictionary.FindWord(word) < 0;
        var analyzer = new Analyzer(dictionary);
        foreach (var group in groups)
        {
            var terms = group.Select(spelling => Read(spelling, analyzer)).OfType<GlossaryTerm>().DistinctBy(term => term.Key).ToList();
            foreach (var term in terms)
                groupOf[term.Key] = groupOf.TryGetValue(term.Key, out var known) ? [.. known.UnionBy(terms, other => other.Key)] : terms;
        }
    }

    /// <summary>The other spellings of a term; empty when the glossary does not know it.</summary>
    public IReadOnlyList<GlossaryTerm> SameAs(TermKey term) => groupOf.TryGetValue(term, out var group) ? group : [];

    public bool IsPhrase(TermKey key) => phrases.Contains(key);

    public bool IsPrefix(TermKey key) => prefixes.Contains(key);

    /// <summary>Length of the longest Japanese spelling that <paramref name="text"/> begins with; 0 when none does.</summary>
    public int MatchJapanese(ReadOnlySpan<char> text)
    {
        var longest = 0;
        if (!japaneseByFirst.TryGetValue(text[0], out var words))
            return longest;
        foreach (var word in words)
        {
            if (word.Length > longest && text.StartsWith(word))
                longest = word.Length;
        }

        return longest;
    }

    private GlossaryTerm? Read(string spelling, Analyzer analyzer)
    {
        var folded = new FoldedText();
        CharacterFolding.Fold(spelling.Trim(), folded);
        if (folded.Length == 0)
            return null;
        return Scripts.Of(folded[0]).IsJapanese() ? ReadJapanese(folded.Span.ToString(), spelling) : ReadLatin(spelling, analyzer);
    }

    private GlossaryTerm? ReadJapanese(string word, string spelling)
    {
        if (word.Length < 2 || word.Any(c => !Scripts.Of(c).IsJapanese()))
            return null;
        if (isNewWord(word))
        {
            if (!japaneseByFirst.TryGetValue(word[0], out var words))
                japaneseByFirst[word[0]] = words = [];
            words.Add(word);
        }

        return new GlossaryTerm(JapaneseWords.Key(word), spelling);
    }

    private GlossaryTerm? ReadLatin(string spelling, Analyzer analyzer)
    {
        var words = analyzer.WordsOf(spelling);
        if (words.Length == 0)
            return null;
        for (var count = 2; count < words.Length; count++)
            prefixes.Add(TermKey.Phrase(words.AsSpan(0, count)));
        var key = TermKey.Phrase(words);
        if (words.Length > 1)
            phrases.Add(key);
        return new GlossaryTerm(key, spelling);
    }
}
