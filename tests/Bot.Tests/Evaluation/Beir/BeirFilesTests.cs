using Bot.Content;
using Bot.Evaluation;
using Bot.Evaluation.Beir;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Evaluation.Beir;

public sealed class BeirFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_document_is_read_with_its_path_language_and_group()
    {
        var corpus = ReadCorpus(
            """{"id":"a","title":"Page > Part > Point","text":"Body","lang":"ja","group":"g"}""",
            """{"_id":7,"text":"日本語の文","metadata":{}}""",
            "",
            """{"_id":"c","title":"","text":"English text"}""");

        Assert.Equal(["a", "7", "c"], corpus.Ids);
        var first = corpus.Documents[0];
        Assert.Equal(("Page", "Body", "g", Language.Japanese), (first.Title, first.Body, first.Container, first.Language));
        Assert.Equal(["Part", "Point"], first.Headings);
        Assert.Equal(Language.Japanese, corpus.Documents[1].Language);
        Assert.Equal(Language.English, corpus.Documents[2].Language);
        Assert.Null(corpus.Groups[2]);

        // "Page > Part > Point", "Body", five kana and kanji of three bytes, "English text"
        Assert.Equal(19 + 4 + 15 + 12, corpus.TextBytes);
    }

    [Theory]
    [InlineData("""{"id":"a","text":""", "not JSON (character ")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("""{"text":"x"}""", "no `id` (or `_id`)")]
    [InlineData("""{"id":"","text":"x"}""", "no `id` (or `_id`)")]
    [InlineData("""{"id":"b"}""", "no `text`")]
    [InlineData("""{"id":"b","text":5}""", "`text` must be a string")]
    [InlineData("""{"id":"ok","text":"x"}""", "a second document has the id `ok`")]
    [InlineData("""{"id":"b","text":"\ud800"}""", "a text with half a surrogate pair")]
    public void A_bad_line_is_named(string line, string message)
    {
        var problem = Assert.Single(InputErrors.Of(() => ReadCorpus("""{"id":"ok","text":"x"}""", line)));

        Assert.StartsWith("corpus.jsonl:2: error: " + message, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_line_is_listed_up_to_a_limit()
    {
        Assert.Equal(2, InputErrors.Of(() => ReadCorpus("x", """{"id":"ok","text":"x"}""", "y")).Length);
        var many = InputErrors.Of(() => ReadCorpus([.. Enumerable.Repeat("x", 50)]));
        Assert.Equal(21, many.Length);
        Assert.Equal("corpus.jsonl: error: the first 20 errors are listed; the rest of the file was not read", many[^1]);
    }

    [Fact]
    public void An_empty_file_is_an_error()
    {
        Assert.Equal(["corpus.jsonl: error: there is no document in it"], InputErrors.Of(() => ReadCorpus("")));
        Assert.Equal(["queries.jsonl: error: there is no query in it"], InputErrors.Of(() => BeirQuery.Read(Write("queries.jsonl", ""))));
    }

    [Fact]
    public void A_query_keeps_its_fields()
    {
        var file = Write("queries.jsonl", """{"_id":"q","text":"why","lang":"en","hard":true,"overlap":0.5,"group":"g","note":null}""");

        var query = Assert.Single(BeirQuery.Read(file));

        Assert.Equal(("q", "why", "g"), (query.Id, query.Text, query.Group));
        var fields = query.Fields.Select(field => $"{field.Key}={field.Value}");
        Assert.Equal(["group=g", "hard=true", "lang=en", "overlap=0.5"], fields.Order());
    }

    [Fact]
    public void Two_queries_of_one_id_are_an_error()
    {
        var file = Write("queries.jsonl", """{"id":"q","text":"a"}""", """{"id":"q","text":"b"}""");

        Assert.Equal(["queries.jsonl:2: error: a second query has the id `q`"], InputErrors.Of(() => BeirQuery.Read(file)));
    }

    [Fact]
    public void Judgements_have_a_header_and_a_gain_or_not()
    {
        var plain = ReadJudgements("q\ta", "q\tb\t2", "q\tb\t1", "q\tc\t0", "");
        var header = ReadJudgements("query-id\tcorpus-id\tscore", "q\ta\t1");

        Assert.Equal(new Dictionary<int, int> { [0] = 1, [1] = 2 }, plain.Of(Query("q")));
        Assert.Equal(new Dictionary<int, int> { [0] = 1 }, header.Of(Query("q")));
        Assert.Null(header.Of(Query("other")));
        Assert.Empty(plain.Warnings);
    }

    [Theory]
    [InlineData("q a 1", "not a query id, a document id and perhaps a gain, separated by tabs")]
    [InlineData("q\t0\ta\t1", "not a query id, a document id and perhaps a gain, separated by tabs")]
    [InlineData("\ta", "not a query id, a document id and perhaps a gain, separated by tabs")]
    [InlineData("q\ta\tmuch", "the gain `much` is not a whole number")]
    public void A_bad_judgement_is_named(string line, string message) =>
        Assert.Equal([$"qrels.tsv:2: error: {message}"], InputErrors.Of(() => ReadJudgements("q\ta", line)));

    [Fact]
    public void Documents_that_are_not_there_are_counted_and_count_as_relevant()
    {
        var judgements = ReadJudgements("q\ta", "q\tgone", "q\tlost", "q\tgone");

        Assert.Equal(3, judgements.Of(Query("q"))!.Count);
        Assert.Equal(
            "qrels.tsv:2: warning: `gone` is not in the corpus; 3 of the lines name such documents, which count as never found",
            Assert.Single(judgements.Warnings).ToString());
    }

    [Fact]
    public void A_folder_has_its_judgements_in_either_place()
    {
        folder.Write("corpus.jsonl", "").Write("queries.jsonl", "").Write("qrels/test.tsv", "");
        Assert.Equal(folder.PathOf("qrels/test.tsv"), BeirFolder.Locate(folder.Root, null, null, path => path).Judgements!.Path);

        folder.Write("qrels.tsv", "");
        Assert.Equal(folder.PathOf("qrels.tsv"), BeirFolder.Locate(folder.Root, null, null, path => path).Judgements!.Path);
    }

    private Corpus ReadCorpus(params string[] lines) => Corpus.Read(Write("corpus.jsonl", lines));

    private Judgements ReadJudgements(params string[] lines) => Judgements.Read(
        Write("qrels.tsv", lines),
        ReadCorpus("""{"id":"a","text":"x"}""", """{"id":"b","text":"x"}""", """{"id":"c","text":"x"}"""));

    private static BeirQuery Query(string id) => new(id, "", null, new Dictionary<string, string>());

    private InputFile Write(string name, params string[] lines)
    {
        folder.Write(name, string.Join('\n', lines) + "\n");
        return new InputFile(folder.PathOf(name), name);
    }
}
