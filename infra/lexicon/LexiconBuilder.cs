using System.Text.RegularExpressions;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Lexicon;

/// <summary>Collects words and what they mean from the sources; <see cref="LexiconWriter"/> lays them out.</summary>
internal sealed partial class LexiconBuilder
{
    private const int LongestGloss = 4;
    private const int LongestWord = 16;

    /// <summary>Of another spelling of a word: search takes it for the word itself.</summary>
    private const float SameWord = 1;

    private readonly Analyzer analyzer = new(new BilingualLexicon(LexiconFile.Open(LexiconWriter.Empty())));
    private readonly FoldedText folded = new();
    private readonly Spellings spellings = new();

    public Dictionary<string, WordTraits> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>English terms by key, with the shortest spelling that was met.</summary>
    public Dictionary<ulong, string> English { get; } = [];

    /// <summary>Beginnings of English terms of three words and more.</summary>
    public HashSet<ulong> EnglishPrefixes { get; } = [];

    public Relations<string, ulong> JapaneseToEnglish { get; } = new(StringComparer.Ordinal);

    public Relations<ulong, string> EnglishToJapanese { get; } = new();

    public Relations<string, string> JapaneseRelated { get; } = new(StringComparer.Ordinal);

    public Relations<ulong, ulong> EnglishRelated { get; } = new();

    public void Add(EdictEntry entry)
    {
        var usuallyKana = entry.Senses.Count > 0 && entry.Senses[0].Marks.Contains("uk");
        AddEntry(entry, entry.Headword, entry.IsCommon);
        if (usuallyKana && entry.Reading is { } reading)
            AddEntry(entry, reading, entry.IsCommon);
    }

    public void Add(List<SudachiItem> group)
    {
        foreach (var from in group)
        {
            foreach (var to in group)
            {
                if (from != to)
                    AddSynonym(from, to);
            }
        }
    }

    public void Add(EnglishRelation relation)
    {
        var from = EnglishKey(relation.From);
        var to = EnglishKey(relation.To);
        if (from is not { } source || to is not { } target || source == target)
            return;
        AddEnglish(source, relation.From);
        AddEnglish(target, relation.To);
        EnglishRelated.Add(source, target, relation.IsDerivation ? 0.9f : 0.6f / relation.Rank);
    }

    private void AddEntry(EdictEntry entry, string headword, bool common)
    {
        if (JapaneseWord(headword) is not { } word)
            return;
        var marks = entry.Senses.SelectMany(sense => sense.Marks).ToHashSet(StringComparer.Ordinal);
        foreach (var other in spellings.Add(entry, word))
        {
            JapaneseRelated.Add(word, other, SameWord);
            JapaneseRelated.Add(other, word, SameWord);
        }

        AddWord(word, Traits(word, marks) | (common ? WordTraits.Common : WordTraits.None));
        for (var s = 0; s < entry.Senses.Count; s++)
        {
            var sense = entry.Senses[s];
            var weight = MathF.Pow(s + 1, -0.5f) * Usage(sense.Marks);
            for (var g = 0; g < sense.Glosses.Count; g++)
                AddTranslation(word, sense.Glosses[g], weight * MathF.Pow(g + 1, -0.3f), common);
        }
    }

    private void AddTranslation(string word, string gloss, float weight, bool common)
    {
        var text = CleanGloss(gloss);
        if (EnglishKey(text) is not { } key)
            return;
        AddEnglish(key, text);
        JapaneseToEnglish.Add(word, key, weight);
        EnglishToJapanese.Add(key, word, weight * (common ? 1f : 0.4f));
    }

    private void AddSynonym(SudachiItem fromItem, SudachiItem toItem)
    {
        var weight = fromItem.IsSpellingOf(toItem) ? SameWord : fromItem.Vocabulary == toItem.Vocabulary ? 0.9f : 0.4f;
        var (from, to) = (fromItem.Word, toItem.Word);
        var (fromWord, toWord) = (JapaneseWord(from), JapaneseWord(to));
        if (fromWord is not null && toWord is not null)
        {
            AddWord(fromWord, WordTraits.None);
            AddWord(toWord, WordTraits.None);
            if (fromWord != toWord)
                JapaneseRelated.Add(fromWord, toWord, weight);
        }
        else if (fromWord is not null && EnglishKey(to) is { } target)
        {
            AddWord(fromWord, WordTraits.None);
            AddEnglish(target, to);
            JapaneseToEnglish.Add(fromWord, target, weight);
            EnglishToJapanese.Add(target, fromWord, weight);
        }
        else if (toWord is null && EnglishKey(from) is { } source && EnglishKey(to) is { } other && source != other)
        {
            AddEnglish(source, from);
            AddEnglish(other, to);
            EnglishRelated.Add(source, other, weight);
        }
    }

    private void AddWord(string word, WordTraits traits)
    {
        Words[word] = Words.TryGetValue(word, out var known) ? Merge(known, traits) : traits;
    }

    /// <summary>A word is grammar only if every entry says so.</summary>
    private static WordTraits Merge(WordTraits a, WordTraits b) => ((a | b) & ~WordTraits.Grammar) | (a & b & WordTraits.Grammar);

    private void AddEnglish(ulong key, string text)
    {
        var plain = text.Trim();
        if (!English.TryGetValue(key, out var known) || plain.Length < known.Length
            || (plain.Length == known.Length && string.CompareOrdinal(plain, known) < 0))
            English[key] = plain;
    }

    /// <summary>The folded word, or null when it is not all Japanese.</summary>
    private string? JapaneseWord(string word)
    {
        CharacterFolding.Fold(word.Replace("・", "", StringComparison.Ordinal), folded);
        if (folded.Length is 0 or > LongestWord)
            return null;
        foreach (var c in folded.Span)
        {
            if (!Scripts.Of(c).IsJapanese() || c > LexiconFormat.LastCharacter)
                return null;
        }

        if (folded.Length == 1 && Scripts.Of(folded[0]) != Script.Han)
            return null;
        return folded.Span.ToString();
    }

    /// <summary>The key of a term of one to <see cref="LongestGloss"/> words, or null when it is none. Notes the beginnings of longer terms.</summary>
    private ulong? EnglishKey(string text)
    {
        var words = EnglishWords(text);
        if (words is null)
            return null;
        for (var count = 2; count < words.Length; count++)
            EnglishPrefixes.Add(TermKey.Phrase(words.AsSpan(0, count)).Value);
        return TermKey.Phrase(words).Value;
    }

    private TermKey[]? EnglishWords(string text)
    {
        var words = analyzer.WordsOf(text);
        return words.Length is 0 or > LongestGloss ? null : words;
    }

    private static string CleanGloss(string gloss)
    {
        var text = Parenthesis().Replace(gloss, " ").Trim();
        text = Spaces().Replace(text, " ");
        return text.StartsWith("to ", StringComparison.Ordinal) ? text[3..] : text;
    }

    private static float Usage(HashSet<string> marks) =>
        marks.Overlaps(["arch", "obs", "obsc", "rare", "ok", "ik", "io", "oK", "iK"]) ? 0.15f
        : marks.Overlaps(["sl", "derog", "vulg", "X", "mahj", "sumo", "baseb", "col", "food", "music", "MA"]) ? 0.5f
        : 1f;

    private static WordTraits Traits(string word, HashSet<string> marks)
    {
        var traits = WordTraits.None;
        if (marks.Any(mark => mark.StartsWith("v5", StringComparison.Ordinal)))
            traits |= WordTraits.Godan;
        if (marks.Contains("v1"))
            traits |= WordTraits.Ichidan;
        if (marks.Contains("adj-i"))
            traits |= WordTraits.Adjective;
        if (JapaneseGrammar.IsGrammar(word, marks))
            traits |= WordTraits.Grammar;
        return traits;
    }

    [GeneratedRegex(@"\([^)]*\)|\{[^}]*\}|\[[^\]]*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
