using Bot.Content;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Search.Query;

/// <summary>Reads a question into the term classes that an index of a language is searched for. One thread at a time.</summary>
internal sealed class QueryReader(BilingualLexicon lexicon, SearchParameters parameters)
{
    private readonly TermMembers terms = new(lexicon, parameters);
    private readonly HashSet<TermKey> seen = [];
    private IReadOnlyList<Token> tokens = [];

    public LanguageQuery Read(AnalyzedQuestion question, Language language, LanguageIndex index)
    {
        tokens = question.Tokens;
        seen.Clear();
        var classes = new List<TermClass>(tokens.Count);
        foreach (var token in tokens)
        {
            if (!seen.Add(token.Term))
                continue;
            var correction = question.Corrections.GetValueOrDefault(token.Start);
            var text = question.Text.Substring(token.Start, token.Length);
            var termClass = token.Term.Kind switch
            {
                TermKind.Bigram or TermKind.Unigram => Characters(text, token, language, index),
                TermKind.JapaneseWord => JapaneseWord(correction?.Word ?? text, token, language, index),
                _ => EnglishTerm(correction?.Word ?? text, token, language, index),
            };
            if (termClass is not null)
                classes.Add(correction is null ? termClass : Corrected(termClass, correction));
        }

        return new LanguageQuery(language, classes);
    }

    /// <summary>Less sure than the word itself, by what it is taken for.</summary>
    private static TermClass Corrected(TermClass termClass, Correction correction) => termClass with
    {
        Text = correction.Typed,
        Members = [.. termClass.Members.Select(member => member with { Weight = member.Weight * correction.Weight })],
        Correction = correction,
    };

    private TermClass? Characters(string text, Token token, Language language, LanguageIndex index)
    {
        if (language == Language.English && (!IsUnknownKanji(text, token) || index.DocumentFrequency(token.Term) == 0))
            return null;
        // 言 of 何と言っていましたか, which no word of the lexicon covers.
        if (token.Term.Kind == TermKind.Unigram && StopWords.IsAskingInJapanese(text))
            return null;
        var hiragana = 0;
        foreach (var c in text)
            hiragana += Scripts.Of(c) == Script.Hiragana ? 1 : 0;
        var weight = hiragana == 0 ? parameters.BigramWeight : hiragana < text.Length ? parameters.MixedBigramWeight : parameters.HiraganaBigramWeight;
        return Class(text, token, TermRole.Bigram, weight, [new TermMember(token.Term, 1, text)], index);
    }

    /// <summary>Whether no word of the lexicon holds these kanji: a name, for which English notes have no translation.</summary>
    private bool IsUnknownKanji(string text, Token characters)
    {
        foreach (var token in tokens)
        {
            if (token.Term.Kind == TermKind.JapaneseWord && token.Start < characters.End && token.End > characters.Start)
                return false;
        }

        return text.Length > 1 && text.All(c => Scripts.Of(c) == Script.Han);
    }

    private TermClass? JapaneseWord(string text, Token token, Language language, LanguageIndex index)
    {
        if (StopWords.IsAskingInJapanese(text))
            return null;
        return language == Language.Japanese ? OwnJapaneseWord(token, text, index) : TranslatedJapaneseWord(token, text, index);
    }

    private TermClass OwnJapaneseWord(Token token, string text, LanguageIndex index)
    {
        // Words in hiragana are mostly grammar that the dictionary lists: ですか, ようにする.
        var isHiragana = IsHiragana(text);
        // Of a word that stands in no note no bigrams are found beside it.
        var whole = index.DocumentFrequency(token.Term) > 0 ? parameters.WordWeight : 1;
        var weight = whole * (token.IsPart ? parameters.PartWeight : 1) * (isHiragana ? parameters.HiraganaWordWeight : 1);
        return Class(text, token, token.IsPart || isHiragana ? TermRole.Support : TermRole.Word, weight, terms.OfJapanese(token, text, index), index);
    }

    /// <summary>A compound that has no translation is asked for by its parts, one that has counts more than they.</summary>
    private TermClass? TranslatedJapaneseWord(Token token, string text, LanguageIndex index)
    {
        var members = terms.EnglishOfJapanese(token, text, index);
        if (!token.IsPart && members.Count == 0 && HasParts(token))
            return null;
        var isPart = token.IsPart && IsInTranslatedCompound(token, index);
        var isHiragana = IsHiragana(text);
        var weight = (isPart ? parameters.PartWeight : 1) * (isHiragana ? parameters.HiraganaWordWeight : 1);
        return Class(text, token, isPart || isHiragana ? TermRole.Support : TermRole.Word, weight, members, index);
    }

    private bool HasParts(Token compound)
    {
        foreach (var token in tokens)
        {
            if (IsPartOf(token, compound))
                return true;
        }

        return false;
    }

    private bool IsInTranslatedCompound(Token part, LanguageIndex index)
    {
        foreach (var token in tokens)
        {
            if (token.Term.Kind == TermKind.JapaneseWord && IsPartOf(part, token) && terms.EnglishOfJapanese(token, "", index).Count > 0)
                return true;
        }

        return false;
    }

    private static bool IsPartOf(Token part, Token compound) =>
        part.IsPart && !compound.IsPart && part.Term.Kind == compound.Term.Kind && part.Start >= compound.Start && part.End <= compound.End;

    private static bool IsHiragana(string text)
    {
        foreach (var c in text)
        {
            if (Scripts.Of(c) != Script.Hiragana)
                return false;
        }

        return true;
    }

    private TermClass? EnglishTerm(string text, Token token, Language language, LanguageIndex index)
    {
        if (StopWords.IsAsking(text.ToLowerInvariant()))
            return null;
        var isPhrase = token.Term.Kind == TermKind.Phrase;
        if (language == Language.English)
        {
            var weight = isPhrase ? parameters.PhraseWeight : token.IsPart ? parameters.PartWeight : 1;
            return Class(text, token, isPhrase || token.IsPart ? TermRole.Support : TermRole.Word, weight, terms.OfEnglish(token, text, index), index);
        }

        var isPart = token.IsPart || (!isPhrase && IsInTranslatedPhrase(token, index));
        var members = terms.JapaneseOfEnglish(token, text, index);
        return isPhrase && members.Count == 0
            ? null
            : Class(text, token, isPart || isPhrase ? TermRole.Support : TermRole.Word, isPart ? parameters.PartWeight : 1, members, index);
    }

    /// <summary>The words of <em>machine learning</em> count little where 機械学習 is searched for.</summary>
    private bool IsInTranslatedPhrase(Token word, LanguageIndex index)
    {
        foreach (var token in tokens)
        {
            if (token.Term.Kind == TermKind.Phrase && token.Start <= word.Start && token.End >= word.End && terms.JapaneseOfEnglish(token, "", index).Count > 0)
                return true;
        }

        return false;
    }

    private static TermClass Class(string text, Token token, TermRole role, float weight, List<TermMember> members, LanguageIndex index) =>
        new(text, token.Start, role, weight, InverseDocumentFrequency(members, index), members);

    /// <summary>BM25's idf of a class, whose document frequency is the weighted sum of its members' (Darwish and Oard 2003).</summary>
    private static float InverseDocumentFrequency(List<TermMember> members, LanguageIndex index)
    {
        var frequency = 0f;
        foreach (var member in members)
            frequency += member.Weight * index.DocumentFrequency(member.Term);
        frequency = MathF.Min(frequency, index.Count);
        return frequency <= 0 ? 0 : MathF.Log(1 + ((index.Count - frequency + 0.5f) / (frequency + 0.5f)));
    }
}
