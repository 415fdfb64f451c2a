using System.Collections.Concurrent;
using Bot.Content;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Meaning;
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
    private readonly ISentenceIndex? sentences;
    private readonly ConcurrentBag<PassageSearcher> searchers = [];

    private PassageIndex(LanguageIndex[] indexes, BilingualLexicon lexicon, SearchParameters parameters, ISentenceIndex? sentences)
    {
        this.sentences = sentences;
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
        return new PassageIndex([.. builders.Select(builder => builder.Build())], lexicon, parameters, sentences: null);
    }

    /// <summary>The same documents, compared with questions by whole sentences as well.</summary>
    public PassageIndex With(ISentenceIndex? vectors) => new(indexes, lexicon, parameters, vectors);

    /// <summary>Reads a question for the documents of each language that there are.</summary>
    public IReadOnlyList<LanguageQuery> Read(string question) => Use(searcher => searcher.Read(question));

    /// <param name="top">How many hits at most, best first.</param>
    /// <param name="filter">Which documents may be hits, by their number in the indexed list; null: all.</param>
    public List<Hit> Search(string question, int top, Func<int, bool>? filter = null) =>
        Use(searcher => searcher.Search(searcher.Read(question), top, filter));

    /// <inheritdoc cref="Search(string, int, Func{int, bool})"/>
    public List<Hit> Search(IReadOnlyList<LanguageQuery> queries, int top, Func<int, bool>? filter = null) =>
        Use(searcher => searcher.Search(queries, top, filter));

    /// <summary>Tells which classes of a query groups of documents have, in any field.</summary>
    /// <param name="groups">Numbers of documents in the list that was indexed; those of the other language have nothing.</param>
    /// <returns>For each group and class the weight of the heaviest member that one of the group's documents has; 0 where none does.</returns>
    public float[][] Weigh(LanguageQuery query, IReadOnlyList<IReadOnlyList<int>> groups)
    {
        var index = indexes[(int)query.Language];
        int[][] local = [.. groups.Select(group => group.Select(index.LocalNumber).Where(number => number >= 0).ToArray())];
        float[][] weights = [.. groups.Select(_ => new float[query.Classes.Count])];
        for (var i = 0; i < query.Classes.Count; i++)
        {
            foreach (var member in query.Classes[i].Members)
            {
                var postings = index.Postings(member.Term);
                for (var group = 0; group < local.Length && !postings.IsEmpty; group++)
                {
                    if (member.Weight > weights[group][i] && LanguageIndex.HoldsAny(postings, local[group]))
                        weights[group][i] = member.Weight;
                }
            }
        }

        return weights;
    }

    /// <summary>Tells whether a document has every two neighbouring Japanese characters of a text, and so perhaps the text, whatever its words are.</summary>
    public bool MayHold(string text) => Use(searcher => searcher.MayHold(text));

    private T Use<T>(Func<PassageSearcher, T> action)
    {
        if (!searchers.TryTake(out var searcher))
            searcher = new PassageSearcher(
                [.. Languages.Where(language => indexes[(int)language].Count > 0)], indexes, lexicon, parameters, sentences);
        var result = action(searcher);
        searchers.Add(searcher);
        return result;
    }
}
