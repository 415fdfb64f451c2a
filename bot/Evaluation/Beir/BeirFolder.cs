namespace Bot.Evaluation.Beir;

/// <summary>
/// The files of a retrieval test set as BEIR (Thakur et al. 2021, https://github.com/beir-cellar/beir) lays them out, or with the
/// judgements beside the queries.
/// </summary>
/// <param name="Judgements">Null when there are none: documents can be ranked, and the ranking not judged.</param>
internal sealed record BeirFolder(InputFile Corpus, InputFile Queries, InputFile? Judgements)
{
    /// <param name="shown">How messages name a path.</param>
    /// <param name="queries">In place of the folder's own; null: that one.</param>
    /// <param name="judgements">In place of the folder's own; null: that one.</param>
    public static BeirFolder Locate(string directory, string? queries, string? judgements, Func<string, string> shown)
    {
        if (!Directory.Exists(directory))
            throw EvaluationInputException.Of(shown(directory), 0, "there is no such folder");

        return new BeirFolder(
            Existing(Path.Combine(directory, "corpus.jsonl")),
            Existing(queries ?? Path.Combine(directory, "queries.jsonl")),
            judgements is not null ? Existing(judgements) : FirstOf("qrels.tsv", "qrels/test.tsv"));

        InputFile Existing(string path) => File.Exists(path)
            ? new InputFile(path, shown(path))
            : throw EvaluationInputException.Of(shown(path), 0, "there is no such file");

        InputFile? FirstOf(params string[] names) => names
            .Select(name => Path.Combine(directory, name))
            .Where(File.Exists)
            .Select(path => new InputFile(path, shown(path)))
            .FirstOrDefault();
    }
}
