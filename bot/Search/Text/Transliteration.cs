using System.Globalization;
using Bot.Search.Lexicon;

namespace Bot.Search.Text;

/// <summary>
/// Tells whether a Latin word and a katakana word are one word in two scripts (Houdini, フーディニ), by rules of how katakana renders letters: a joint
/// source-channel model (Li, Zhang and Su, A Joint Source-Channel Model for Machine Transliteration, ACL 2004). infra/lexicon learns the rules from loanwords.
/// </summary>
internal static class Transliteration
{
    public const string ResourceName = "Bot.Search.Text.transliterations.txt";

    /// <summary>
    /// The least likeness of two words that are taken for one. docs/ranking.md gives the errors on words that were kept from learning.
    /// </summary>
    public const float LeastLikeness = 0.8f;

    private const int LongestLatin = 3;
    private const char FirstKana = '\u30A1';
    private const char LastKana = '\u30FC';

    private static readonly Lazy<Rules> Learned = new(Read);

    /// <summary>The letters that may be sounded by a katakana, as <see cref="LettersOf"/> has them.</summary>
    public static uint LettersFor(char katakana) => katakana is >= FirstKana and <= LastKana ? Learned.Value.Letters[katakana - FirstKana] : 0;

    /// <summary>A bit for each letter that a word has.</summary>
    public static uint LettersOf(ReadOnlySpan<char> word)
    {
        var mask = 0u;
        foreach (var c in word)
            mask |= 1u << (c & 31);
        return mask;
    }

    /// <summary>Compares two words: the log likelihood ratio of one word to two by chance, divided by the number of letters and kana.</summary>
    /// <param name="latin">Of a to z.</param>
    /// <returns>A negative number when no rules lead from one to the other.</returns>
    public static float Likeness(ReadOnlySpan<char> latin, ReadOnlySpan<char> katakana)
    {
        var width = katakana.Length + 1;
        Span<float> best = stackalloc float[(latin.Length + 1) * width];
        best.Fill(float.NegativeInfinity);
        best[0] = 0;
        for (var letter = 0; letter < latin.Length; letter++)
        {
            for (var length = 1; length <= Math.Min(LongestLatin, latin.Length - letter); length++)
            {
                if (Learned.Value.ByLetters.TryGetValue(Code(latin.Slice(letter, length)), out var rules))
                    Advance(rules, katakana, best.Slice(letter * width, width), best.Slice((letter + length) * width, width));
            }
        }

        return best[^1] / (latin.Length + Units(katakana));
    }

    private static void Advance(Rule[] rules, ReadOnlySpan<char> katakana, ReadOnlySpan<float> from, Span<float> to)
    {
        for (var kana = 0; kana < from.Length; kana++)
        {
            if (float.IsNegativeInfinity(from[kana]))
                continue;
            foreach (var rule in rules)
            {
                if (katakana[kana..].StartsWith(rule.Kana, StringComparison.Ordinal))
                    to[kana + rule.Kana.Length] = MathF.Max(to[kana + rule.Kana.Length], from[kana] + rule.Value);
            }
        }
    }

    /// <summary>Counts the kana, each with the small vowels after it.</summary>
    private static int Units(ReadOnlySpan<char> katakana)
    {
        var units = 0;
        foreach (var c in katakana)
            units += c is 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' or 'ャ' or 'ュ' or 'ョ' or 'ヮ' ? 0 : 1;
        return units;
    }

    private static int Code(ReadOnlySpan<char> letters)
    {
        var code = 0;
        foreach (var c in letters)
            code = (code << 5) | (c & 31);
        return code;
    }

    private static Rules Read()
    {
        var rules = EmbeddedText.Lines(ResourceName).Select(line => line.Split(' '))
            .Select(parts => (Letters: parts[0], Rule: new Rule(parts[1] == "-" ? "" : parts[1], float.Parse(parts[2], CultureInfo.InvariantCulture))))
            .ToList();
        var letters = new uint[LastKana - FirstKana + 1];
        foreach (var (latin, rule) in rules)
        {
            foreach (var c in rule.Kana)
                letters[c - FirstKana] |= LettersOf(latin);
        }

        var byLetters = rules.GroupBy(rule => Code(rule.Letters), rule => rule.Rule).ToDictionary(group => group.Key, group => group.ToArray());
        return new Rules(byLetters, letters);
    }

    private sealed record Rules(Dictionary<int, Rule[]> ByLetters, uint[] Letters);

    private sealed record Rule(string Kana, float Value);
}
