using System.Collections.Immutable;
using Bot.Benchmarks.Engines;
using Bot.Evaluation.Beir;
using Bot.Evaluation.Ranking;
using Bot.Search;

namespace Bot.Benchmarks.Ablation;

/// <summary>One BEIR folder, and what rankings of it are worth.</summary>
internal sealed class TestSet
{
    private readonly Corpus corpus;
    private readonly Judgements judgements;
    private readonly List<BeirQuery> queries;
    private readonly bool withinGroup;

    private TestSet(string name, Corpus corpus, Judgements judgements, List<BeirQuery> queries, bool withinGroup)
    {
        Name = name;
        this.corpus = corpus;
        this.judgements = judgements;
        this.queries = queries;
        this.withinGroup = withinGroup;
    }

    public string Name { get; }

    public int Queries => queries.Count;

    /// <param name="withinGroup">A query ranks the documents of its own group only.</param>
    public static TestSet Read(string directory, bool withinGroup)
    {
        var folder = BeirFolder.Locate(directory, null, null, path => path);
        var documents = Corpus.Read(folder.Corpus);
        var judged = Judgements.Read(folder.Judgements ?? throw new InvalidOperationException($"there are no judgements in {directory}"), documents);
        var asked = BeirQuery.Read(folder.Queries).Where(query => judged.Of(query) is not null).ToList();
        return new TestSet(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory))), documents, judged, asked, withinGroup);
    }

    public Quality Measure(Variant variant)
    {
        var index = PassageIndex.Build(corpus.Documents, variant.Lexicon, variant.Parameters);
        return Measure(query => index.Search(query.Text, RankingMetrics.Depth, FilterOf(query)));
    }

    public Quality MeasureSqlite()
    {
        using var index = SqliteIndex.Build(corpus.Documents);
        return Measure(query => index.Search(query.Text, RankingMetrics.Depth, withinGroup ? query.Group : null));
    }

    private Quality Measure(Func<BeirQuery, List<Hit>> search)
    {
        var metrics = queries.ConvertAll(query => RankingMetrics.Of([.. search(query).Select(hit => hit.Document)], judgements.Of(query)!));
        return new Quality(Of("nDCG@10"), Of("Hit@1"));

        ImmutableArray<double> Of(string name) => [.. metrics.Select(of => of[RankingMetrics.Names.IndexOf(name)])];
    }

    private Func<int, bool>? FilterOf(BeirQuery query) =>
        withinGroup ? document => string.Equals(corpus.Groups[document], query.Group, StringComparison.Ordinal) : null;
}

/// <summary>What a ranking is worth, query by query.</summary>
internal sealed record Quality(ImmutableArray<double> Gain, ImmutableArray<double> Hit);
