using Bot.Search.Query;

namespace Bot.Answers;

/// <summary>The words to search for, read for every language of the notes.</summary>
internal sealed class SearchRequest
{
    public SearchRequest(string words, Edition edition)
    {
        Queries = edition.Index.Read(words);
        Matchers = [.. Queries.Select(query => new TermMatcher(query, edition.Lexicon))];
        Terms = new QuestionTerms(Queries, edition.Places.Length);
    }

    public IReadOnlyList<LanguageQuery> Queries { get; }

    /// <summary>One for each of <see cref="Queries"/>.</summary>
    public IReadOnlyList<TermMatcher> Matchers { get; }

    public QuestionTerms Terms { get; }

    public TermMatcher? Matcher(Content.Language language) => Matchers.FirstOrDefault(matcher => matcher.Query.Language == language);
}
