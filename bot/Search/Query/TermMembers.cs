using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Search.Query;

/// <summary>Gathers what may stand for a word of the question, as far as the index holds it.</summary>
internal sealed class TermMembers(BilingualLexicon lexicon, SearchParameters parameters)
{
    public List<TermMember> OfJapanese(Token token, string text, LanguageIndex index)
    {
        var members = new List<TermMember> { new(token.Term, 1, text) };
        if (token.Lexeme >= 0)
            AddRelated(members, lexicon.RelatedJapanese(token.Lexeme), Japanese, index);
        return members;
    }

    public List<TermMember> OfEnglish(Token token, string text, LanguageIndex index)
    {
        var members = new List<TermMember> { new(token.Term, 1, text) };
        var term = lexicon.FindEnglish(token.Term);
        if (term >= 0 && token.Term.Kind == TermKind.Word)
            AddRelated(members, lexicon.RelatedEnglish(term), English, index);
        return members;
    }

    public List<TermMember> EnglishOfJapanese(Token token, LanguageIndex index)
    {
        var members = new List<TermMember>();
        if (token.Lexeme >= 0)
            AddTranslations(members, lexicon.ToEnglish(token.Lexeme), English, index);
        return members;
    }

    public List<TermMember> JapaneseOfEnglish(Token token, string text, LanguageIndex index)
    {
        var members = new List<TermMember>();
        var term = lexicon.FindEnglish(token.Term);
        if (term >= 0)
            AddTranslations(members, lexicon.ToJapanese(term), Japanese, index);
        // Japanese notes are full of English words.
        if (index.DocumentFrequency(token.Term) > 0)
            members.Add(new TermMember(token.Term, members.Count > 0 ? parameters.UntranslatedWeight : 1, text));
        return members;
    }

    private (TermKey Key, string Text) Japanese(int word) => (JapaneseWords.Key(lexicon.Word(word)), lexicon.Word(word).ToString());

    private (TermKey Key, string Text) English(int term) => (lexicon.EnglishKey(term), lexicon.English(term));

    private void AddRelated(List<TermMember> members, WeightedTerms related, Func<int, (TermKey Key, string Text)> describe, LanguageIndex index)
    {
        for (var i = 0; i < related.Length; i++)
        {
            var (key, text) = describe(related[i].Id);
            if (index.DocumentFrequency(key) > 0 && !Holds(members, key))
                members.Add(new TermMember(key, related[i].Weight * parameters.RelatedWeight, text));
        }
    }

    /// <summary>Adds the likeliest translations that the index holds, their weights summing to 1.</summary>
    private void AddTranslations(List<TermMember> members, WeightedTerms translations, Func<int, (TermKey Key, string Text)> describe, LanguageIndex index)
    {
        var sum = 0f;
        for (var i = 0; i < translations.Length && members.Count < parameters.MostTranslations; i++)
        {
            var (key, text) = describe(translations[i].Id);
            var frequency = index.DocumentFrequency(key);
            if (frequency == 0 || Holds(members, key))
                continue;
            var weight = MathF.Pow(translations[i].Weight, parameters.TranslationSharpness) * MathF.Pow(frequency, parameters.TranslationUse);
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
