using Bot.Content;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Query;
using Bot.Search.Text;

namespace Bot.Search;

/// <summary>Documents of both languages, ready to be searched. Immutable.</summary>
internal sealed class PassageIndex
{
    private readonly LanguageIndex[] languages;
    private readonly BilingualLexicon lexicon;
    private readonly SearchParameters parameters;

    private PassageIndex(LanguageIndex[] languages, BilingualLexicon lexicon, SearchParameters parameters)
    {
        this.languages = languages;
        this.lexicon = lexicon;
        this.parameters = parameters;
    }

    public static PassageIndex Build(IReadOnlyList<SearchDocument> documents, BilingualLexicon lexicon, SearchParameters parameters)
    {
        var analyzer = new Analyzer(lexicon);
        var builders = new[] { new LanguageIndexBuilder(analyzer, parameters), new LanguageIndexBuilder(analyzer, parameters) };
        for (var i = 0; i < documents.Count; i++)
            builders[(int)documents[i].Language].Add(i, documents[i]);
        return new PassageIndex([.. builders.Select(builder => builder.Build())], lexicon, parameters);
    }

    public LanguageIndex this[Language language] => languages[(int)language];

    public PassageSearcher CreateSearcher() => new(this, new QueryReader(lexicon, parameters), parameters);
}

/// <param name="Document">The number of the document in the list that was indexed.</param>
internal readonly record struct Hit(int Document, float Score);

/// <summary>Searches a <see cref="PassageIndex"/>. Reuses its buffers: one thread at a time.</summary>
internal sealed class PassageSearcher(PassageIndex index, QueryReader reader, SearchParameters parameters)
{
    private readonly LanguageScorer[] scorers = [new LanguageScorer(index[Language.English], parameters), new LanguageScorer(index[Language.Japanese], parameters)];

    public List<Hit> Search(string question, int top, Func<int, bool>? filter = null)
    {
        var hits = new List<Hit>();
        foreach (var language in (ReadOnlySpan<Language>)[Language.English, Language.Japanese])
        {
            if (index[language].Count == 0)
                continue;
            var scorer = scorers[(int)language];
            scorer.Clear();
            var possible = 0f;
            foreach (var termClass in reader.Read(question, language, index[language]))
                possible += scorer.Add(termClass) * termClass.Weight;
            var documents = index[language].Documents;
            for (var i = 0; i < documents.Length; i++)
            {
                if (scorer.Scores[i] > 0 && (filter is null || filter(documents[i])))
                    hits.Add(new Hit(documents[i], scorer.Scores[i]));
            }
        }

        hits.Sort((a, b) => b.Score.CompareTo(a.Score));
        if (hits.Count > top)
            hits.RemoveRange(top, hits.Count - top);
        return hits;
    }
}
