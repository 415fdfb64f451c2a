using Bot.Content;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Search.Query;

/// <summary>Reads a question into the term classes that an index of a language is searched for.</summary>
internal sealed class QueryReader(BilingualLexicon lexicon, SearchParameters parameters)
{
    private readonly Analyzer analyzer = new(lexicon);
    private readonly List<Token> tokens = [];

    public List<TermClass> Read(string question, Language indexLanguage, LanguageIndex index)
    {
        analyzer.Analyze(question, tokens);
        var classes = new List<TermClass>();
        var phrases = tokens.Where(token => token.Term.Kind == TermKind.Phrase).ToList();
        foreach (var group in tokens.GroupBy(token => token.Term))
        {
            var token = group.First();
            var text = question.Substring(token.Start, token.Length);
            switch (token.Term.Kind)
            {
                case TermKind.Bigram or TermKind.Unigram when indexLanguage == Language.Japanese:
                    AddBigram(token, text, classes);
                    break;
                case TermKind.JapaneseWord:
                    AddJapaneseWord(token, text, indexLanguage, index, classes);
                    break;
                case TermKind.Word or TermKind.Phrase:
                    if (StopWords.IsAsking(text.ToLowerInvariant()))
                        break;
                    var inPhrase = token.Term.Kind == TermKind.Word && phrases.Exists(phrase => phrase.Start <= token.Start && phrase.End >= token.End);
                    AddEnglish(token, text, inPhrase, indexLanguage, index, classes);
                    break;
            }
        }

        return classes;
    }

    private void AddBigram(Token token, string text, List<TermClass> classes)
    {
        var hiragana = text.All(c => Scripts.Of(c) == Script.Hiragana);
        classes.Add(new TermClass(text, hiragana ? parameters.HiraganaBigramWeight : parameters.BigramWeight, [new TermMember(token.Term, 1, text)]));
    }

    private void AddJapaneseWord(Token token, string text, Language indexLanguage, LanguageIndex index, List<TermClass> classes)
    {
        var word = lexicon.FindWord(text);
        if (word < 0)
            word = FindLemma(token);
        var members = new List<TermMember>();
        if (indexLanguage == Language.Japanese)
        {
            members.Add(new TermMember(token.Term, 1, text));
            if (word >= 0)
                AddRelated(members, lexicon.RelatedJapanese(word), id => (JapaneseWords.Key(lexicon.Word(id)), lexicon.Word(id).ToString()), index, parameters.RelatedWeight);
            classes.Add(new TermClass(text, parameters.WordWeight * (token.IsPart ? parameters.PartWeight : 1), members));
            return;
        }

        if (word >= 0)
            AddTranslations(members, lexicon.ToEnglish(word), id => (lexicon.EnglishKey(id), lexicon.English(id)), index);
        if (members.Count > 0)
            classes.Add(new TermClass(text, token.IsPart ? parameters.PartWeight : 1, members));
    }

    private int FindLemma(Token token) => words.TryGetValue(token.Term.Value, out var word) ? word : -1;

    private readonly Dictionary<ulong, int> words = Enumerable.Range(0, lexicon.WordCount)
        .GroupBy(word => JapaneseWords.Key(lexicon.Word(word)).Value).ToDictionary(group => group.Key, group => group.First());

    private void AddEnglish(Token token, string text, bool inPhrase, Language indexLanguage, LanguageIndex index, List<TermClass> classes)
    {
        var term = lexicon.FindEnglish(token.Term);
        var members = new List<TermMember>();
        if (indexLanguage == Language.English)
        {
            members.Add(new TermMember(token.Term, 1, text));
            if (term >= 0 && token.Term.Kind == TermKind.Word)
                AddRelated(members, lexicon.RelatedEnglish(term), id => (lexicon.EnglishKey(id), lexicon.English(id)), index, parameters.RelatedWeight);
            classes.Add(new TermClass(text, token.Term.Kind == TermKind.Phrase ? parameters.PhraseWeight : token.IsPart ? parameters.PartWeight : 1, members));
            return;
        }

        if (term >= 0)
            AddTranslations(members, lexicon.ToJapanese(term), id => (JapaneseWords.Key(lexicon.Word(id)), lexicon.Word(id).ToString()), index);
        if (index.DocumentFrequency(token.Term) > 0)
            members.Add(new TermMember(token.Term, 1, text));
        if (members.Count > 0)
            classes.Add(new TermClass(text, token.IsPart || inPhrase ? parameters.PartWeight : 1, members));
    }

    private static void AddRelated(List<TermMember> members, WeightedTerms related, Func<int, (TermKey, string)> describe, LanguageIndex index, float weight)
    {
        for (var i = 0; i < related.Length; i++)
        {
            var (key, text) = describe(related[i].Id);
            if (index.DocumentFrequency(key) > 0 && !members.Exists(member => member.Term == key))
                members.Add(new TermMember(key, related[i].Weight * weight, text));
        }
    }

    private void AddTranslations(List<TermMember> members, WeightedTerms translations, Func<int, (TermKey, string)> describe, LanguageIndex index)
    {
        var found = new List<TermMember>();
        for (var i = 0; i < translations.Length && found.Count < parameters.MostTranslations; i++)
        {
            var (key, text) = describe(translations[i].Id);
            if (index.DocumentFrequency(key) > 0 && !found.Exists(member => member.Term == key))
                found.Add(new TermMember(key, MathF.Pow(translations[i].Weight, parameters.TranslationSharpness), text));
        }

        var sum = found.Sum(member => member.Weight);
        foreach (var member in found)
            members.Add(member with { Weight = member.Weight / sum });
    }
}
