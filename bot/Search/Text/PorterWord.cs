namespace Bot.Search.Text;

/// <summary>A word on its way through the steps of Porter2. A capital Y marks a y that acts as a consonant.</summary>
internal ref struct PorterWord
{
    private static readonly (string Suffix, string Replacement)[] Derivations =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"),
        ("biliti", "ble"), ("lessli", "less"), ("isation", "ize"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"),
        ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"),
        ("iser", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] AdjectiveEndings =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("alise", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Deletable =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ise", "ion", "al", "er", "ic",
    ];

    private readonly Span<char> buffer;
    private int length;
    private int region1;
    private int region2;

    public PorterWord(Span<char> buffer, int length)
    {
        this.buffer = buffer;
        this.length = length;
    }

    /// <summary>The word between two steps, consonant y still marked.</summary>
    public readonly ReadOnlySpan<char> Current => buffer[..length];

    public readonly ReadOnlySpan<char> Result()
    {
        var word = buffer[..length];
        word.Replace('Y', 'y');
        return word;
    }

    public readonly void MarkConsonantY()
    {
        if (buffer[0] == 'y')
            buffer[0] = 'Y';
        for (var i = 1; i < length; i++)
        {
            if (buffer[i] == 'y' && IsVowel(buffer[i - 1]))
                buffer[i] = 'Y';
        }
    }

    /// <summary>R1 is what follows the first consonant after a vowel, R2 the same again within R1.</summary>
    public void FindRegions()
    {
        region1 = AfterVowelAndConsonant(0);
        foreach (var prefix in (ReadOnlySpan<string>)["gener", "commun", "arsen"])
        {
            if (buffer[..length].StartsWith(prefix))
                region1 = prefix.Length;
        }

        region2 = AfterVowelAndConsonant(region1);
    }

    /// <summary>Steps 0 and 1a.</summary>
    public void RemovePlural()
    {
        if (Ends("'s'"))
            length -= 3;
        else if (Ends("'s"))
            length -= 2;
        else if (Ends("'"))
            length--;

        if (Ends("sses"))
            length -= 2;
        else if (Ends("ied") || Ends("ies"))
            length -= length > 4 ? 2 : 1;
        else if (Ends("s") && !Ends("us") && !Ends("ss") && HasVowelBefore(length - 2))
            length--;
    }

    /// <summary>Step 1b.</summary>
    public void RemovePastAndGerund()
    {
        if (Ends("eedly") || Ends("eed"))
        {
            var suffix = Ends("eedly") ? 5 : 3;
            if (length - suffix >= region1)
                length -= suffix - 2;
            return;
        }

        foreach (var suffix in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (!Ends(suffix))
                continue;
            if (HasVowelBefore(length - suffix.Length))
            {
                length -= suffix.Length;
                RestoreEnding();
            }

            return;
        }
    }

    /// <summary>Step 1c.</summary>
    public readonly void ReplaceFinalY()
    {
        if (length > 2 && buffer[length - 1] is 'y' or 'Y' && !IsVowel(buffer[length - 2]))
            buffer[length - 1] = 'i';
    }

    /// <summary>Step 2.</summary>
    public void ReplaceDerivations()
    {
        foreach (var (suffix, replacement) in Derivations)
        {
            if (!Ends(suffix))
                continue;
            if (length - suffix.Length < region1)
                return;
            if (suffix == "ogi" && buffer[length - 4] != 'l')
                return;
            if (suffix == "li" && !"cdeghkmnrt".Contains(buffer[length - 3]))
                return;
            Replace(suffix.Length, replacement);
            return;
        }
    }

    /// <summary>Step 3.</summary>
    public void ReplaceAdjectiveEndings()
    {
        foreach (var (suffix, replacement) in AdjectiveEndings)
        {
            if (!Ends(suffix))
                continue;
            if (length - suffix.Length >= (suffix == "ative" ? region2 : region1))
                Replace(suffix.Length, replacement);
            return;
        }
    }

    /// <summary>Step 4.</summary>
    public void DeleteSuffixes()
    {
        foreach (var suffix in Deletable)
        {
            if (!Ends(suffix))
                continue;
            var start = length - suffix.Length;
            if (start >= region2 && (suffix != "ion" || (start > 0 && buffer[start - 1] is 's' or 't')))
                length = start;
            return;
        }
    }

    /// <summary>Step 5.</summary>
    public void DeleteFinalEOrL()
    {
        if (Ends("e") && (length - 1 >= region2 || (length - 1 >= region1 && !EndsInShortSyllable(length - 1))))
            length--;
        else if (Ends("ll") && length - 1 >= region2)
            length--;
    }

    private void RestoreEnding()
    {
        if (Ends("at") || Ends("bl") || Ends("iz"))
            buffer[length++] = 'e';
        else if (length > 1 && buffer[length - 1] == buffer[length - 2] && "bdfgmnprt".Contains(buffer[length - 1]))
            length -= length == 3 && buffer[0] is 'a' or 'e' or 'o' ? 0 : 1;
        else if (region1 >= length && EndsInShortSyllable(length))
            buffer[length++] = 'e';
    }

    private readonly bool EndsInShortSyllable(int end) => end == 2
        ? IsVowel(buffer[0]) && !IsVowel(buffer[1])
        : end > 2 && !IsVowel(buffer[end - 3]) && IsVowel(buffer[end - 2]) && !IsVowel(buffer[end - 1])
            && buffer[end - 1] is not ('w' or 'x' or 'Y');

    private readonly int AfterVowelAndConsonant(int start)
    {
        for (var i = start + 1; i < length; i++)
        {
            if (!IsVowel(buffer[i]) && IsVowel(buffer[i - 1]))
                return i + 1;
        }

        return length;
    }

    private readonly bool HasVowelBefore(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(buffer[i]))
                return true;
        }

        return false;
    }

    private readonly bool Ends(ReadOnlySpan<char> suffix) => buffer[..length].EndsWith(suffix);

    private void Replace(int suffixLength, string replacement)
    {
        length -= suffixLength;
        replacement.CopyTo(buffer[length..]);
        length += replacement.Length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
