using Bot.Search.Lexicon;

namespace Bot.Search.Text;

/// <summary>Finds the lexicon's terms of several words (<em>load balancing</em>) in a row of words, grammar words left out.</summary>
internal sealed class PhraseFinder(BilingualLexicon lexicon)
{
    private const int LongestPhrase = 5;
    private readonly List<(TermKey Key, int Start, int End, int Position)> words = [];
    private bool broken;

    public void Reset()
    {
        words.Clear();
        broken = false;
    }

    /// <summary>The next word begins a new row.</summary>
    public void Break() => broken = true;

    public void Add(TermKey key, int start, int end, int position, List<Token> tokens)
    {
        if (broken)
            Flush(tokens);
        broken = false;
        words.Add((key, start, end, position));
    }

    public void Flush(List<Token> tokens)
    {
        for (var first = 0; first < words.Count - 1; first++)
            FindFrom(first, tokens);
        words.Clear();
    }

    private void FindFrom(int first, List<Token> tokens)
    {
        Span<TermKey> keys = stackalloc TermKey[LongestPhrase];
        keys[0] = words[first].Key;
        for (var count = 2; count <= LongestPhrase && first + count <= words.Count; count++)
        {
            var last = words[first + count - 1];
            keys[count - 1] = last.Key;
            var key = TermKey.Phrase(keys[..count]);
            if (lexicon.IsPhrase(key))
                tokens.Add(new Token(key, words[first].Start, last.End - words[first].Start, words[first].Position));
            if (!lexicon.IsPhrasePrefix(key))
                return;
        }
    }
}
