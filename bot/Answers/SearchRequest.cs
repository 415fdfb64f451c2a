using Bot.Content;
using Bot.Search.Query;

namespace Bot.Answers;

/// <summary>The words to search for, read for every language of the notes.</summary>
internal sealed class SearchRequest
{
    public SearchRequest(string words, Language language, Edition edition)
    {
        Language = language;
        Queries = edition.Index.Read(words);
        Matchers = [.. Queries.Select(query => new TermMatcher(query, edition.Lexicon))];
        Terms = new QuestionTerms(Queries, language, edition.Places.Length);
    }

    /// <summary>Of the question.</summary>
    public Language Language { get; }

    public IReadOnlyList<LanguageQuery> Queries { get; }

    /// <summary>One for each of <see cref="Queries"/>.</summary>
    public IReadOnlyList<TermMatcher> Matchers { get; }

    public QuestionTerms Terms { get; }

    public TermMatcher? Matcher(Language language) => Matchers.FirstOrDefault(matcher => matcher.Query.Language == language);
}
