using System.Collections.Immutable;
using Bot.Content;
using Bot.Search.Lexicon;
using Bot.Search.Query;

namespace Bot.Answers;

/// <summary>The words to search for, read for every language of the notes.</summary>
internal sealed class SearchRequest
{
    private readonly BilingualLexicon lexicon;
    private readonly Dictionary<Language, TermMatcher> matchers = [];

    public SearchRequest(string words, Language language, Edition edition)
    {
        Words = words;
        Language = language;
        Queries = edition.Index.Read(words);
        lexicon = edition.Lexicon;
        Terms = new QuestionTerms(Queries, language, edition.Places.Length, lexicon);
    }

    /// <summary>The part of the question that is searched for.</summary>
    public string Words { get; }

    /// <summary>Of the question.</summary>
    public Language Language { get; }

    public IReadOnlyList<LanguageQuery> Queries { get; }

    public QuestionTerms Terms { get; }

    /// <summary>The words that are taken for typing errors, in the order of the question.</summary>
    public ImmutableArray<Assumption> Assumed =>
    [
        .. Queries.SelectMany(query => query.Classes).Where(termClass => termClass.Correction is not null)
            .OrderBy(termClass => termClass.Start).Select(termClass => termClass.Correction!)
            .Select(correction => new Assumption(correction.Typed, correction.Word)).Distinct(),
    ];

    public LanguageQuery? Query(Language language) => Queries.FirstOrDefault(query => query.Language == language);

    /// <summary>Finds in a text of a language what is asked for; null when there are no notes in that language.</summary>
    public TermMatcher? Matcher(Language language)
    {
        if (!matchers.TryGetValue(language, out var matcher) && Query(language) is { } query)
            matchers[language] = matcher = new TermMatcher(query, lexicon);
        return matcher;
    }
}
