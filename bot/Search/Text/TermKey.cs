namespace Bot.Search.Text;

/// <summary>What an index term stands for. Terms of different kinds never meet.</summary>
internal enum TermKind : byte
{
    /// <summary>A stemmed word of an alphabetic script, or a number.</summary>
    Word = 1,

    /// <summary>Two neighbouring Japanese characters.</summary>
    Bigram = 2,

    /// <summary>A Japanese character that stands alone between other scripts.</summary>
    Unigram = 3,

    /// <summary>A Japanese word of the lexicon, or a whole katakana run, in dictionary form.</summary>
    JapaneseWord = 4,

    /// <summary>Two or more English words that the lexicon knows as one term: <c>load balancing</c>.</summary>
    Phrase = 5,
}

/// <summary>
/// A term as 64 bits: the kind in the upper 4, the characters (bigrams) or a hash of the text (words) in the lower 60.
/// Two words share a hash with a chance of about 1 in 10¹⁸, so the index keeps no strings.
/// </summary>
internal readonly record struct TermKey(ulong Value)
{
    private const ulong PayloadMask = (1UL << 60) - 1;

    public TermKind Kind => (TermKind)(Value >> 60);

    public ulong Payload => Value & PayloadMask;

    public static TermKey Bigram(char first, char second) => new(((ulong)TermKind.Bigram << 60) | ((ulong)first << 16) | second);

    public static TermKey Unigram(char c) => new(((ulong)TermKind.Unigram << 60) | c);

    public static TermKey Of(TermKind kind, ReadOnlySpan<char> text) => new(((ulong)kind << 60) | (Hash(text) & PayloadMask));

    /// <summary>The key of a phrase of words.</summary>
    public static TermKey Phrase(ReadOnlySpan<TermKey> words)
    {
        if (words.Length == 1)
            return words[0];
        var hash = 0UL;
        foreach (var word in words)
            hash = Mix(hash ^ word.Value);
        return new(((ulong)TermKind.Phrase << 60) | (hash & PayloadMask));
    }

    /// <summary>FNV-1a, 64 bit (Fowler, Noll, Vo), finished with a mixer for the short keys here.</summary>
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash);
    }

    /// <summary>The finalizer of MurmurHash3 (Appleby).</summary>
    private static ulong Mix(ulong x)
    {
        x ^= x >> 33;
        x *= 0xFF51AFD7ED558CCDUL;
        x ^= x >> 33;
        x *= 0xC4CEB9FE1A85EC53UL;
        return x ^ (x >> 33);
    }
}
