using System.Numerics;
using System.Runtime.InteropServices;
using Bot.Search.Text;

namespace Bot.Search.Index;

/// <summary>
/// The Latin and katakana words of an index as they are written, folded: what a typing error or a name in the other script may stand for. They lie in one
/// table by length; a mask of each word's letters tells most of those that are too far from another without comparing them.
/// </summary>
internal sealed class WordForms
{
    /// <summary>The least length of a word that a typing error may stand for: shorter ones are too near to everything.</summary>
    private const int ShortestNear = 4;

    private readonly char[] characters;
    private readonly int[] offsets;
    private readonly uint[] letters;
    private readonly TermKey[] terms;

    /// <summary>For each length the first word that is at least as long.</summary>
    private readonly int[] firstOfLength = new int[EditDistance.LongestWord + 2];

    public WordForms(IEnumerable<(string Text, TermKey Term)> words)
    {
        var sorted = words.Where(word => word.Text.Length <= EditDistance.LongestWord)
            .OrderBy(word => word.Text.Length).ThenBy(word => word.Text, StringComparer.Ordinal).ToArray();
        characters = string.Concat(sorted.Select(word => word.Text)).ToCharArray();
        offsets = new int[sorted.Length + 1];
        letters = new uint[sorted.Length];
        terms = [.. sorted.Select(word => word.Term)];
        for (var i = 0; i < sorted.Length; i++)
        {
            offsets[i + 1] = offsets[i] + sorted[i].Text.Length;
            letters[i] = Transliteration.LettersOf(sorted[i].Text);
        }

        for (var length = 0; length < firstOfLength.Length; length++)
            firstOfLength[length] = Array.FindIndex(sorted, word => word.Text.Length >= length) is >= 0 and var first ? first : sorted.Length;
    }

    /// <summary>Bytes of all tables.</summary>
    public long Size => (characters.Length * (long)sizeof(char)) + (terms.Length * (long)(sizeof(int) + sizeof(uint) + sizeof(ulong)));

    /// <summary>Tells whether a folded word is kept: letters a to z, or katakana.</summary>
    public static bool IsKept(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > EditDistance.LongestWord)
            return false;
        var isKatakana = Scripts.Of(word[0]) == Script.Katakana;
        foreach (var c in word)
        {
            if (isKatakana ? Scripts.Of(c) != Script.Katakana : c is not (>= 'a' and <= 'z'))
                return false;
        }

        return true;
    }

    /// <summary>Adds the words that are within <paramref name="most"/> typing errors of a folded word.</summary>
    /// <param name="sameFirst">Only words that begin with the same letter.</param>
    public void FindNear(ReadOnlySpan<char> word, int most, bool sameFirst, List<NearWord> near)
    {
        if (word.Length > EditDistance.LongestWord)
            return;
        var mask = Transliteration.LettersOf(word);
        var end = firstOfLength[Math.Min(word.Length + most + 1, firstOfLength.Length - 1)];
        for (var i = firstOfLength[Math.Min(Math.Max(word.Length - most, ShortestNear), firstOfLength.Length - 1)]; i < end; i++)
        {
            // An error adds a letter at most, and takes one away.
            if (BitOperations.PopCount(mask ^ letters[i]) > 2 * most)
                continue;
            var other = characters.AsSpan(offsets[i], offsets[i + 1] - offsets[i]);
            if (sameFirst && other[0] != word[0])
                continue;
            if (EditDistance.Of(word, other, most) is var distance && distance <= most)
                near.Add(new NearWord(other.ToString(), terms[i], distance));
        }
    }

    /// <summary>Adds the words of the other script that are likely the same as a folded word: Houdini for フーディニ.</summary>
    public void FindSounding(ReadOnlySpan<char> word, List<SoundingWord> sounding)
    {
        if (!IsKept(word))
            return;
        var isKatakana = Scripts.Of(word[0]) == Script.Katakana;
        var mask = Transliteration.LettersOf(word);
        // A kana is rendered by three letters at most, and a letter by two kana.
        var (shortest, longest) = isKatakana ? (word.Length / 2, word.Length * 3) : (word.Length / 3, word.Length * 2);
        var end = firstOfLength[Math.Min(longest + 1, firstOfLength.Length - 1)];
        for (var i = firstOfLength[Math.Min(shortest, firstOfLength.Length - 1)]; i < end; i++)
        {
            var other = characters.AsSpan(offsets[i], offsets[i + 1] - offsets[i]);
            if (Scripts.Of(other[0]) == Script.Katakana == isKatakana)
                continue;
            var latin = isKatakana ? other : word;
            var katakana = isKatakana ? word : other;
            if (MayRender(isKatakana ? letters[i] : mask, katakana)
                && Transliteration.Likeness(latin, katakana) is var likeness and >= Transliteration.LeastLikeness)
                sounding.Add(new SoundingWord(other.ToString(), terms[i], likeness));
        }
    }

    /// <summary>Tells whether each kana may stand for one of some letters at least.</summary>
    private static bool MayRender(uint letters, ReadOnlySpan<char> katakana)
    {
        foreach (var c in katakana)
        {
            if ((Transliteration.LettersFor(c) & letters) == 0)
                return false;
        }

        return true;
    }
}

/// <param name="Text">The word, folded.</param>
/// <param name="Distance">How many typing errors it is away.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NearWord(string Text, TermKey Term, int Distance);

/// <param name="Text">The word, folded.</param>
/// <param name="Likeness">See <see cref="Transliteration.Likeness"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SoundingWord(string Text, TermKey Term, float Likeness);
