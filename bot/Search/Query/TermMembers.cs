using System.Runtime.InteropServices;
using Bot.Content;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Search.Query;

/// <summary>Gathers what may stand for a word of the question, as far as the index holds it.</summary>
internal sealed class TermMembers(BilingualLexicon lexicon, SearchParameters parameters)
{
    /// <summary>The most by which a word may be less alike than the best and still count beside it: Conway, Conways.</summary>
    private const float SoundMargin = 0.1f;

    private readonly FoldedText folded = new();
    private readonly List<SoundingWord> sounding = [];

    public List<TermMember> OfJapanese(Token token, string text, LanguageIndex index)
    {
        var members = Itself(token, text, index);
        if (token.Lexeme >= 0)
            AddRelated(members, lexicon.RelatedJapanese(token.Lexeme), Japanese, index);
        if (token.Lexeme >= 0 && IsUnknown(members, index))
            AddByMeaning(members, token.Lexeme, index);
        if (IsUnknown(members, index))
            AddBySound(members, token, text, index);
        return members;
    }

    public List<TermMember> OfEnglish(Token token, string text, LanguageIndex index)
    {
        var members = Itself(token, text, index);
        var term = lexicon.FindEnglish(token.Term);
        if (term >= 0 && token.Term.Kind == TermKind.Word)
            AddRelated(members, lexicon.RelatedEnglish(term), English, index);
        return members;
    }

    public List<TermMember> EnglishOfJapanese(Token token, string text, LanguageIndex index)
    {
        var members = new List<TermMember>();
        AddGlossary(members, token, index);
        if (members.Count == 0 && token.Lexeme >= 0)
            AddTranslations(members, lexicon.ToEnglish(token.Lexeme), English, index);
        AddComputing(members, token, index);
        if (members.Count == 0 && token.Lexeme >= 0)
            AddBySecondStep(members, lexicon.RelatedJapanese(token.Lexeme), lexicon.ToEnglish, English, index);
        AddUntranslated(members, token, text, index);
        return members;
    }

    public List<TermMember> JapaneseOfEnglish(Token token, string text, LanguageIndex index)
    {
        var members = new List<TermMember>();
        AddGlossary(members, token, index);
        var term = lexicon.FindEnglish(token.Term);
        if (members.Count == 0 && term >= 0)
            AddTranslations(members, lexicon.ToJapanese(term), Japanese, index);
        AddComputing(members, token, index);
        if (members.Count == 0 && term >= 0)
            AddBySecondStep(members, lexicon.RelatedEnglish(term), lexicon.ToJapanese, Japanese, index);
        AddUntranslated(members, token, text, index);
        return members;
    }

    /// <summary>Japanese notes are full of English words, and English ones quote Japanese. What has no translation may be a name.</summary>
    private void AddUntranslated(List<TermMember> members, Token token, string text, LanguageIndex index)
    {
        var isTranslated = members.Count > 0;
        if (index.DocumentFrequency(token.Term) > 0 && !Holds(members, token.Term))
            members.Add(new TermMember(token.Term, isTranslated ? parameters.UntranslatedWeight : 1, text));
        if (!isTranslated)
            AddBySound(members, token, text, index);
    }

    private List<TermMember> Itself(Token token, string text, LanguageIndex index)
    {
        var members = new List<TermMember> { new(token.Term, 1, text) };
        AddGlossary(members, token, index);
        AddComputing(members, token, index);
        return members;
    }

    /// <summary>What is the same in computing counts beside the dictionary's translations: an abbreviation may mean something else.</summary>
    private void AddComputing(List<TermMember> members, Token token, LanguageIndex index)
    {
        if (parameters.ComputingWeight <= 0)
            return;
        foreach (var (key, text) in lexicon.SameInComputing(token.Term))
        {
            if (index.DocumentFrequency(key) > 0 && !Holds(members, key))
                members.Add(new TermMember(key, parameters.ComputingWeight, key == token.Term ? text : $"{text} (computing)"));
        }
    }

    /// <summary>What the content owner says is the same counts as the same, and instead of the dictionary's translations.</summary>
    private void AddGlossary(List<TermMember> members, Token token, LanguageIndex index)
    {
        foreach (var (key, text) in lexicon.SameAs(token.Term))
        {
            if (index.DocumentFrequency(key) > 0 && !Holds(members, key))
                members.Add(new TermMember(key, 1, text));
        }
    }

    /// <summary>Adds words of the other script that sound the same as a word that no dictionary has, mostly names: Wozniak, ウォズニアック.</summary>
    private void AddBySound(List<TermMember> members, Token token, string text, LanguageIndex index)
    {
        if (token.Lexeme >= 0 || lexicon.IsTranslated(token.Term))
            return;
        CharacterFolding.Fold(text, folded);
        sounding.Clear();
        index.Forms.FindSounding(folded.Span, sounding);
        var best = sounding.Count == 0 ? 0 : sounding.Max(word => word.Likeness);
        foreach (var word in sounding)
        {
            if (word.Likeness >= best - SoundMargin && !Holds(members, word.Term))
                members.Add(new TermMember(word.Term, parameters.SoundWeight, $"{word.Text} (sounds like {text})"));
        }
    }

    private (TermKey Key, TermText Text) Japanese(int word) => (JapaneseWords.Key(lexicon.Word(word)), new TermText(lexicon, word, Language.Japanese));

    private (TermKey Key, TermText Text) English(int term) => (lexicon.EnglishKey(term), new TermText(lexicon, term, Language.English));

    private void AddRelated(List<TermMember> members, WeightedTerms related, Func<int, (TermKey Key, TermText Text)> describe, LanguageIndex index)
    {
        var weight = IsUnknown(members, index) ? parameters.UnknownRelatedWeight : parameters.RelatedWeight;
        for (var i = 0; i < related.Length; i++)
        {
            var (key, text) = describe(related[i].Id);
            // Another spelling of the word is the word.
            if (index.DocumentFrequency(key) > 0 && !Holds(members, key))
                members.Add(new TermMember(key, related[i].Weight < 1 ? related[i].Weight * weight : 1, text));
        }
    }

    /// <summary>Adds the translations on which two words of one meaning with the word agree, where it has no translation of its own in the notes.</summary>
    private void AddBySecondStep(
        List<TermMember> members,
        WeightedTerms related,
        Func<int, WeightedTerms> translate,
        Func<int, (TermKey Key, TermText Text)> describe,
        LanguageIndex index)
    {
        var paths = new Dictionary<int, (float Weight, int Count)>();
        for (var i = 0; i < related.Length; i++)
        {
            var translations = translate(related[i].Id);
            for (var k = 0; k < Math.Min(translations.Length, parameters.MostTranslations); k++)
            {
                ref var path = ref CollectionsMarshal.GetValueRefOrAddDefault(paths, translations[k].Id, out _);
                path = (path.Weight + (related[i].Weight * translations[k].Weight), path.Count + 1);
            }
        }

        foreach (var (id, path) in paths)
        {
            var (key, text) = describe(id);
            if (path.Count > 1 && index.DocumentFrequency(key) > 0 && !Holds(members, key))
                members.Add(new TermMember(key, MathF.Min(1, path.Weight) * parameters.SecondStepWeight, $"{text} (second step)"));
        }
    }

    /// <summary>Adds words that share a meaning in English with a word that no note has: 雇う, to hire, 採用.</summary>
    private void AddByMeaning(List<TermMember> members, int lexeme, LanguageIndex index)
    {
        var meanings = lexicon.ToEnglish(lexeme);
        for (var i = 0; i < Math.Min(meanings.Length, parameters.MostMeanings); i++)
        {
            var words = new List<TermMember>();
            AddTranslations(words, lexicon.ToJapanese(meanings[i].Id), Japanese, index);
            foreach (var word in words)
            {
                if (!Holds(members, word.Term))
                    members.Add(word with { Weight = word.Weight * meanings[i].Weight * parameters.UnknownRelatedWeight });
            }
        }
    }

    private static bool IsUnknown(List<TermMember> members, LanguageIndex index)
    {
        foreach (var member in members)
        {
            if (index.DocumentFrequency(member.Term) > 0)
                return false;
        }

        return true;
    }

    /// <summary>Adds the likeliest translations that the index holds. Their weights sum to 1, or to less where likelier ones are absent.</summary>
    private void AddTranslations(List<TermMember> members, WeightedTerms translations, Func<int, (TermKey Key, TermText Text)> describe, LanguageIndex index)
    {
        var sum = 0f;
        for (var i = 0; i < translations.Length && members.Count < parameters.MostTranslations; i++)
        {
            var (key, text) = describe(translations[i].Id);
            var frequency = index.DocumentFrequency(key);
            var sharpened = MathF.Pow(translations[i].Weight, parameters.TranslationSharpness);
            if (frequency == 0)
                sum += sharpened * parameters.AbsentShare;
            if (frequency == 0 || Holds(members, key))
                continue;
            var weight = sharpened * MathF.Pow(frequency, parameters.TranslationUse);
            members.Add(new TermMember(key, weight, text));
            sum += weight;
        }

        for (var i = 0; i < members.Count; i++)
            members[i] = members[i] with { Weight = members[i].Weight / sum };
    }

    private static bool Holds(List<TermMember> members, TermKey key)
    {
        foreach (var member in members)
        {
            if (member.Term == key)
                return true;
        }

        return false;
    }
}
