using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Lexicon;

/// <summary>
/// Learns from EDICT's loanwords how katakana renders Latin letters: a joint source-channel model (Li, Zhang and Su, A Joint Source-Channel Model for
/// Machine Transliteration, ACL 2004) of chunks of at most three letters and two kana, aligned by expectation maximisation. Pairs that are no
/// transliterations (アルバイト, part-time job) align badly and weigh little.
/// </summary>
internal static partial class TransliterationRules
{
    public const string Notice = "# Letters, kana (-: none), logarithm of how much likelier they stand together than by chance. "
        + "Learned from EDICT by infra/lexicon; CC BY-SA, see THIRD-PARTY-NOTICES.md.";

    private const int LongestLatin = 3;
    private const int LongestKana = 2;
    private const int Iterations = 7;

    /// <summary>What is seen less often is chance.</summary>
    private const double LeastCount = 8;

    /// <summary>Rules below this count are not carried into the next iteration.</summary>
    private const double LeastCarried = 0.3;

    /// <summary>Before anything is learned longer chunks, and letters without a sound, are unlikely.</summary>
    private const double FirstLonger = 0.01;
    private const double FirstSilent = 0.001;

    /// <returns>Lines of letters, kana (<c>-</c>: no sound) and the logarithm of how much likelier the two stand together than by chance.</returns>
    public static IEnumerable<string> Learn(IEnumerable<EdictEntry> entries)
    {
        var pairs = PairsOf(entries);
        var counts = Count(pairs, (letters, kana) => kana.Length == 0 ? FirstSilent : Math.Pow(FirstLonger, letters.Length + Units(kana).Count - 1));
        for (var i = 1; i < Iterations; i++)
        {
            var sum = counts.Values.Sum();
            var known = counts.Where(rule => rule.Value > LeastCarried).ToDictionary(rule => rule.Key, rule => rule.Value / sum);
            counts = Count(pairs, (letters, kana) => known.GetValueOrDefault((letters, kana)));
        }

        return Describe(counts.Where(rule => rule.Value >= LeastCount).OrderBy(rule => rule.Key.Letters, StringComparer.Ordinal)
            .ThenBy(rule => rule.Key.Kana, StringComparer.Ordinal).Select(rule => (rule.Key.Letters, rule.Key.Kana, rule.Value)).ToList());
    }

    private static IEnumerable<string> Describe(List<(string Letters, string Kana, double Count)> rules)
    {
        var sum = rules.Sum(rule => rule.Count);
        var letters = Shares(rules.SelectMany(rule => rule.Letters.Select(letter => (letter.ToString(), rule.Count))));
        var kana = Shares(rules.SelectMany(rule => Units(rule.Kana).Select(unit => (unit, rule.Count))));
        foreach (var rule in rules)
        {
            var chance = rule.Letters.Sum(letter => Math.Log(letters[letter.ToString()])) + Units(rule.Kana).Sum(unit => Math.Log(kana[unit]));
            var value = Math.Log(rule.Count / sum) - chance;
            yield return string.Create(CultureInfo.InvariantCulture, $"{rule.Letters} {(rule.Kana.Length == 0 ? "-" : rule.Kana)} {value:0.00}");
        }
    }

    private static Dictionary<string, double> Shares(IEnumerable<(string Text, double Count)> counts)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (text, count) in counts)
            sums[text] = sums.GetValueOrDefault(text) + count;
        var all = sums.Values.Sum();
        return sums.ToDictionary(sum => sum.Key, sum => sum.Value / all, StringComparer.Ordinal);
    }

    /// <summary>The katakana headwords with each gloss of one word.</summary>
    private static List<(string Letters, List<string> Kana)> PairsOf(IEnumerable<EdictEntry> entries) =>
    [
        .. entries.Where(entry => Katakana().IsMatch(entry.Headword))
            .SelectMany(entry => entry.Senses.SelectMany(sense => sense.Glosses).Select(Plain).Where(gloss => Word().IsMatch(gloss))
                .Select(gloss => (Letters: gloss.ToLowerInvariant(), entry.Headword)))
            .Distinct()
            .OrderBy(pair => pair.Letters, StringComparer.Ordinal).ThenBy(pair => pair.Headword, StringComparer.Ordinal)
            .Select(pair => (pair.Letters, Units(pair.Headword))),
    ];

    private static string Plain(string gloss) => Leading().Replace(Remark().Replace(gloss, "").Trim(), "");

    /// <summary>Kana with the small vowels after them.</summary>
    private static List<string> Units(string kana)
    {
        var units = new List<string>();
        foreach (var c in kana)
        {
            if (units.Count > 0 && "ァィゥェォャュョヮ".Contains(c, StringComparison.Ordinal))
                units[^1] += c;
            else
                units.Add(c.ToString());
        }

        return units;
    }

    /// <summary>One step of expectation: how often each rule is used, over all alignments of all pairs.</summary>
    private static Dictionary<(string Letters, string Kana), double> Count(
        List<(string Letters, List<string> Kana)> pairs, Func<string, string, double> probability)
    {
        var counts = new Dictionary<(string, string), double>();
        foreach (var (letters, kana) in pairs)
        {
            var steps = new List<Step>();
            var forward = Forward(letters, kana, probability, steps);
            if (forward[letters.Length, kana.Count] <= 0)
                continue;
            var backward = new double[letters.Length + 1, kana.Count + 1];
            backward[letters.Length, kana.Count] = 1;
            for (var i = steps.Count - 1; i >= 0; i--)
            {
                var step = steps[i];
                var rest = step.Probability * backward[step.Letter + step.Letters, step.Unit + step.Units];
                backward[step.Letter, step.Unit] += rest;
                var key = (letters.Substring(step.Letter, step.Letters), string.Concat(kana.Skip(step.Unit).Take(step.Units)));
                counts[key] = counts.GetValueOrDefault(key) + (forward[step.Letter, step.Unit] * rest / forward[letters.Length, kana.Count]);
            }
        }

        return counts;
    }

    private static double[,] Forward(string letters, List<string> kana, Func<string, string, double> probability, List<Step> steps)
    {
        var forward = new double[letters.Length + 1, kana.Count + 1];
        forward[0, 0] = 1;
        for (var i = 0; i < letters.Length; i++)
        {
            for (var k = 0; k <= kana.Count; k++)
            {
                if (forward[i, k] > 0)
                    Advance(letters, kana, probability, i, k, forward, steps);
            }
        }

        return forward;
    }

    private static void Advance(
        string letters, List<string> kana, Func<string, string, double> probability, int letter, int unit, double[,] forward, List<Step> steps)
    {
        for (var length = 1; length <= Math.Min(LongestLatin, letters.Length - letter); length++)
        {
            for (var units = 0; units <= Math.Min(LongestKana, kana.Count - unit); units++)
            {
                // Only single letters are silent, and several letters are rendered by one kana.
                if (length > 1 && units != 1)
                    continue;
                var likely = probability(letters.Substring(letter, length), string.Concat(kana.Skip(unit).Take(units)));
                if (likely <= 0)
                    continue;
                forward[letter + length, unit + units] += forward[letter, unit] * likely;
                steps.Add(new Step(letter, unit, length, units, likely));
            }
        }
    }

    [GeneratedRegex("^[ァ-ヶー]{2,}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Katakana();

    [GeneratedRegex("^[A-Za-z]{3,}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex(@"\([^)]*\)|\{[^}]*\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Remark();

    [GeneratedRegex("^(?:a|an|the|to) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Leading();

    private readonly record struct Step(int Letter, int Unit, int Letters, int Units, double Probability);
}
