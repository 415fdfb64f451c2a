using System.Text;
using Bot.Evaluation.Beir;
using Bot.Search.Index;

namespace Bot.Benchmarks.Corpora;

/// <summary>Passages and the questions that are asked of them.</summary>
internal sealed record BenchmarkCorpus(IReadOnlyList<SearchDocument> Passages, IReadOnlyList<string> Questions)
{
    /// <summary>Enough to be no one's special case, few enough for a slow engine.</summary>
    private const int MostQuestions = 200;

    /// <summary>Of bodies, headings and titles, in UTF-8.</summary>
    public long TextBytes { get; } = Passages.Sum(passage =>
        (long)Encoding.UTF8.GetByteCount(passage.Body)
        + Encoding.UTF8.GetByteCount(passage.Title)
        + passage.Headings.Sum(Encoding.UTF8.GetByteCount));

    public static BenchmarkCorpus Of(CorpusSize size) =>
        size == CorpusSize.Beir ? OfFolder(InputFolders.Beir) : SyntheticCorpus.Make((int)size);

    private static BenchmarkCorpus OfFolder(string directory)
    {
        var folder = BeirFolder.Locate(directory, null, null, path => path);
        var queries = BeirQuery.Read(folder.Queries);
        var step = Math.Max(1, queries.Count / MostQuestions);
        return new BenchmarkCorpus(
            Corpus.Read(folder.Corpus).Documents,
            [.. queries.Where((_, i) => i % step == 0).Take(MostQuestions).Select(query => query.Text)]);
    }
}

/// <summary>Which corpus; of a made one the number of its passages.</summary>
public enum CorpusSize
{
    /// <summary>A folder of real text (<see cref="InputFolders.Beir"/>).</summary>
    Beir = 0,
    Passages13000 = 13_000,
    Passages100000 = 100_000,
}
