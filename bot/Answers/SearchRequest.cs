using Bot.Search;
using Bot.Search.Lexicon;
using Bot.Search.Query;

namespace Bot.Answers;

/// <summary>The words to search for, read for every language of the notes.</summary>
internal sealed class SearchRequest
{
    public SearchRequest(string words, PassageIndex index, BilingualLexicon lexicon, int passages)
    {
        Queries = index.Read(words);
        Matchers = [.. Queries.Select(query => new TermMatcher(query, lexicon))];
        Terms = new QuestionTerms(Queries, passages);
    }

    public IReadOnlyList<LanguageQuery> Queries { get; }

    /// <summary>One for each of <see cref="Queries"/>.</summary>
    public IReadOnlyList<TermMatcher> Matchers { get; }

    public QuestionTerms Terms { get; }

    public TermMatcher? Matcher(Content.Language language) => Matchers.FirstOrDefault(matcher => matcher.Query.Language == language);
}
