using System.Collections.Concurrent;
using Bot.Content;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Query;
using Bot.Search.Text;

namespace Bot.Search;

/// <summary>Documents of both languages, ready to be searched by any number of threads. Immutable.</summary>
internal sealed class PassageIndex
{
    private static readonly Language[] Languages = [Language.English, Language.Japanese];

    private readonly LanguageIndex[] indexes;
    private readonly BilingualLexicon lexicon;
    private readonly SearchParameters parameters;
    private readonly ConcurrentBag<PassageSearcher> searchers = [];

    private PassageIndex(LanguageIndex[] indexes, BilingualLexicon lexicon, SearchParameters parameters)
    {
        this.indexes = indexes;
        this.lexicon = lexicon;
        this.parameters = parameters;
    }

    /// <summary>Bytes that the postings and the term tables take.</summary>
    public long Size => indexes.Sum(index => index.Size);

    public static PassageIndex Build(IReadOnlyList<SearchDocument> documents, BilingualLexicon lexicon, SearchParameters? parameters = null)
    {
        parameters ??= SearchParameters.Default;
        var analyzer = new Analyzer(lexicon);
        var builders = Languages.Select(_ => new LanguageIndexBuilder(analyzer, lexicon, parameters)).ToArray();
        for (var i = 0; i < documents.Count; i++)
            builders[(int)documents[i].Language].Add(i, documents[i]);
        return new PassageIndex([.. builders.Select(builder => builder.Build())], lexicon, parameters);
    }

    /// <summary>Reads a question for the documents of each language that there are.</summary>
    public IReadOnlyList<LanguageQuery> Read(string question) => Use(searcher => searcher.Read(question));

    /// <param name="top">How many hits at most, best first.</param>
    /// <param name="filter">Which documents may be hits, by their number in the indexed list; null: all.</param>
    public List<Hit> Search(string question, int top, Func<int, bool>? filter = null) =>
        Use(searcher => searcher.Search(searcher.Read(question), top, filter));

    /// <inheritdoc cref="Search(string, int, Func{int, bool})"/>
    public List<Hit> Search(IReadOnlyList<LanguageQuery> queries, int top, Func<int, bool>? filter = null) =>
        Use(searcher => searcher.Search(queries, top, filter));

    /// <summary>Raises, for each class of the query, the weight of the heaviest of its members that a document has in any field.</summary>
    /// <param name="document">The number of the document in the list that was indexed; one of another language has nothing.</param>
    public void Weigh(LanguageQuery query, int document, Span<float> weights)
    {
        var index = indexes[(int)query.Language];
        var local = index.LocalNumber(document);
        if (local < 0)
            return;
        for (var i = 0; i < query.Classes.Count; i++)
        {
            foreach (var member in query.Classes[i].Members)
            {
                if (member.Weight > weights[i] && index.Contains(member.Term, local))
                    weights[i] = member.Weight;
            }
        }
    }

    private T Use<T>(Func<PassageSearcher, T> action)
    {
        if (!searchers.TryTake(out var searcher))
            searcher = new PassageSearcher(
                [.. Languages.Where(language => indexes[(int)language].Count > 0)], indexes, lexicon, parameters);
        var result = action(searcher);
        searchers.Add(searcher);
        return result;
    }
}
