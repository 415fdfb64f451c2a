using System.Collections.Immutable;
using Bot.Evaluation.Ranking;
using Bot.Search;

namespace Bot.Evaluation.Beir;

/// <param name="WithinGroup">A query ranks the documents of its own group only.</param>
/// <param name="Top">How many documents a query gets in the run.</param>
/// <param name="Run">Where rankings are written; null: nowhere.</param>
/// <param name="By">Fields of the queries; each adds a table of its values.</param>
internal sealed record BeirOptions(bool WithinGroup, int Top, InputFile? Run, ImmutableArray<string> By);

/// <summary>Indexes a corpus, ranks its queries, and measures how well and how fast.</summary>
internal sealed class BeirEvaluation
{
    private const double Megabyte = 1e6;
    private const int ProgressStep = 50;
    private const int WarmUpQueries = 3000;

    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(1);

    private readonly TimeProvider time;
    private readonly IStages stages;

    public BeirEvaluation(TimeProvider time, IStages stages)
    {
        this.time = time;
        this.stages = stages;
    }

    /// <exception cref="EvaluationInputException">The files are not right.</exception>
    public EvaluationReport Run(BeirFolder folder, BeirOptions options)
    {
        if (folder.Judgements is null && options.Run is null)
            throw EvaluationInputException.Of(folder.Queries.Shown, 0, "there are no judgements (qrels.tsv or qrels/test.tsv) beside it");

        var queries = BeirQuery.Read(folder.Queries);
        Breakdown.Check(options.By, queries.Select(query => query.Fields), folder.Queries.Shown);
        var size = (int)Math.Min(new FileInfo(folder.Corpus.Path).Length, int.MaxValue);
        var corpus = stages.Run("Reading", size, progress => Corpus.Read(folder.Corpus, progress));
        var judgements = folder.Judgements is { } file ? Judgements.Read(file, corpus) : null;

        // A query without judgements says nothing about quality, but a run is for others to judge.
        var asked = options.Run is null ? [.. queries.Where(query => judgements!.Of(query) is not null)] : queries;
        if (asked.Count == 0)
            throw EvaluationInputException.Of(folder.Judgements!.Shown, 0, $"no query of {folder.Queries.Shown} is judged here");

        using var run = options.Run is null ? null : new RunFile(options.Run, corpus, asked);
        var build = stages.Run("Indexing", corpus.Documents.Count, progress => IndexBuild.Of(corpus.Documents, time, progress));
        var ranked = stages.Run("Asking", asked.Count, progress => Rank(build.Index, corpus, asked, judgements, options, run, progress));
        return new EvaluationReport(Facts(corpus, build, ranked), [.. Tables(ranked, options.By)], [], judgements?.Warnings ?? []);
    }

    private List<RankedQuery> Rank(
        PassageIndex index,
        Corpus corpus,
        List<BeirQuery> queries,
        Judgements? judgements,
        BeirOptions options,
        RunFile? run,
        Action<int> progress)
    {
        var depth = Math.Max(options.Top, RankingMetrics.Depth);
        WarmUp(query => index.Search(query.Text, depth, FilterOf(query)), queries);
        var ranked = new List<RankedQuery>(queries.Count);
        foreach (var query in queries)
        {
            var filter = FilterOf(query);
            var started = time.GetTimestamp();
            var hits = index.Search(query.Text, depth, filter);
            var elapsed = time.GetElapsedTime(started);
            var gains = judgements?.Of(query);
            var metrics = gains is null ? null : RankingMetrics.Of([.. hits.Select(hit => hit.Document)], gains);
            ranked.Add(new RankedQuery(query, elapsed, metrics));
            run?.Write(query, hits.Take(options.Top));
            if (ranked.Count % ProgressStep == 0)
                progress(ProgressStep);
        }

        return ranked;

        Func<int, bool>? FilterOf(BeirQuery query) =>
            options.WithinGroup ? document => string.Equals(corpus.Groups[document], query.Group, StringComparison.Ordinal) : null;
    }

    /// <summary>Asks until the code is compiled and the caches are filled: a server's first second is not its speed.</summary>
    private void WarmUp(Action<BeirQuery> ask, List<BeirQuery> queries)
    {
        var started = time.GetTimestamp();
        for (var i = 0; i < WarmUpQueries && time.GetElapsedTime(started) < WarmUpTime; i++)
            ask(queries[i % queries.Count]);
    }

    private static ImmutableArray<Measure> Facts(Corpus corpus, IndexBuild build, List<RankedQuery> ranked)
    {
        var seconds = build.Time.TotalSeconds;
        return
        [
            new("documents", "documents", corpus.Documents.Count, Unit.Count),
            new("queries", "queries", ranked.Count, Unit.Count),
            new("textBytes", "text, bytes", corpus.TextBytes, Unit.Count),
            new("indexBytes", "index, bytes", build.Index.Size, Unit.Count),
            new("indexRatio", "index / text", corpus.TextBytes == 0 ? null : build.Index.Size / (double)corpus.TextBytes, Unit.Quantity),
            new("indexSeconds", "index build, s", seconds, Unit.Quantity),
            new("indexMegabytesPerSecond", "index build, MB/s", seconds == 0 ? null : corpus.TextBytes / Megabyte / seconds, Unit.Quantity),
            new("p50Ms", "p50, ms", Percentile.Of(ranked.Select(query => query.Time), 0.5).TotalMilliseconds, Unit.Quantity),
            new("p99Ms", "p99, ms", Percentile.Of(ranked.Select(query => query.Time), 0.99).TotalMilliseconds, Unit.Quantity),
        ];
    }

    private static IEnumerable<ReportTable> Tables(List<RankedQuery> ranked, ImmutableArray<string> by)
    {
        var judged = ranked.Where(query => query.Metrics is not null).ToList();
        if (judged.Count == 0)
            yield break;
        yield return new ReportTable("overall", [Row("all", judged)]);
        foreach (var field in by)
        {
            var groups = Breakdown.Of(judged, field, query => query.Query.Fields);
            yield return new ReportTable(field, [.. groups.Select(group => Row(group.Value, group.Items))]);
        }
    }

    private static ReportRow Row(string label, IReadOnlyCollection<RankedQuery> queries) =>
        new(label, [Measure.Count("n", queries.Count), .. RankingMetrics.Mean([.. queries.Select(query => query.Metrics!)])]);

    /// <param name="Metrics">Null when nothing is known to be relevant.</param>
    private sealed record RankedQuery(BeirQuery Query, TimeSpan Time, double[]? Metrics);
}
