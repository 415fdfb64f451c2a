using System.Text;
using Bot.Search;

namespace Bot.Evaluation.Beir;

/// <summary>Writes rankings as <c>qid docid rank score</c> lines, as trec_eval's tools read them.</summary>
internal sealed class RunFile : IDisposable
{
    private readonly StreamWriter writer;
    private readonly Corpus corpus;

    public RunFile(InputFile file, Corpus corpus, IEnumerable<BeirQuery> queries)
    {
        // Found before the work, not after it.
        var broken = corpus.Ids.Concat(queries.Select(query => query.Id)).FirstOrDefault(id => id.Any(char.IsWhiteSpace));
        if (broken is not null)
            throw EvaluationInputException.Of(file.Shown, 0, $"cannot be written: the id `{broken}` holds a space, which ends a column");
        writer = new StreamWriter(file.Path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        this.corpus = corpus;
    }

    public void Write(BeirQuery query, IEnumerable<Hit> hits)
    {
        var rank = 0;
        foreach (var hit in hits)
            writer.WriteLine($"{query.Id} {corpus.Ids[hit.Document]} {++rank} {hit.Score:0.000000}");
    }

    public void Dispose() => writer.Dispose();
}
