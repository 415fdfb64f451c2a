using System.Text.Json;
using Bot.Content;
using Bot.Tests.Cli;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Evaluation;

public sealed class EvalCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_of_documents_is_measured()
    {
        WriteBeir();

        var outcome = await RunAsync("--beir", "set", "--by", "type");

        Assert.Equal("", outcome.Error);
        Assert.Equal(0, outcome.Code);
        Assert.StartsWith("""
            overall  n     R@1     R@5    R@10   Hit@1   Hit@5  Hit@10  MRR@10  nDCG@10
            all      3  0.6667  0.6667  0.6667  0.6667  0.6667  0.6667  0.6667   0.6667

            type  n     R@1     R@5    R@10   Hit@1   Hit@5  Hit@10  MRR@10  nDCG@10
            easy  2  1.0000  1.0000  1.0000  1.0000  1.0000  1.0000  1.0000   1.0000
            lost  1  0.0000  0.0000  0.0000  0.0000  0.0000  0.0000  0.0000   0.0000


            """, outcome.Out, StringComparison.Ordinal);
        Assert.EndsWith(" 3", Line(outcome.Out, "queries "), StringComparison.Ordinal);
        foreach (var fact in (string[])["documents ", "index / text ", "index build, s ", "index build, MB/s ", "p50, ms ", "p99, ms "])
            Assert.NotNull(Line(outcome.Out, fact));
    }

    [Fact]
    public async Task Results_are_there_for_machines()
    {
        WriteBeir();

        var outcome = await RunAsync("--beir", "set", "--json");

        using var json = JsonDocument.Parse(outcome.Out);
        Assert.Equal(4, json.RootElement.GetProperty("documents").GetInt32());
        Assert.True(json.RootElement.GetProperty("indexRatio").GetDouble() > 0);
        var row = json.RootElement.GetProperty("tables")[0].GetProperty("rows")[0];
        Assert.Equal("all", row.GetProperty("label").GetString());
        Assert.Equal(0.666667, row.GetProperty("nDCG@10").GetDouble());
    }

    [Fact]
    public async Task Rankings_are_written_for_every_query()
    {
        WriteBeir();

        var outcome = await RunAsync("--beir", "set", "--run", "out.run", "--top", "1");

        Assert.Equal(0, outcome.Code);
        var lines = await File.ReadAllLinesAsync(folder.PathOf("out.run"), TestContext.Current.CancellationToken);
        Assert.Equal(["q1 zebra 1", "q2 kubernetes 1", "q4 zebra 1"], lines.Select(line => line[..line.LastIndexOf(' ')]));
        Assert.All(lines, line => Assert.True(float.Parse(line[line.LastIndexOf(' ')..]) > 0));
    }

    [Fact]
    public async Task Rankings_need_no_judgements()
    {
        WriteBeir();
        File.Delete(folder.PathOf("set/qrels.tsv"));

        var without = await RunAsync("--beir", "set");
        Assert.Contains("set/queries.jsonl: error: there are no judgements", without.Error, StringComparison.Ordinal);
        var outcome = await RunAsync("--beir", "set", "--run", "out.run");

        Assert.Equal(0, outcome.Code);
        Assert.DoesNotContain("nDCG", outcome.Out, StringComparison.Ordinal);
        Assert.True(new FileInfo(folder.PathOf("out.run")).Length > 0);
    }

    [Fact]
    public async Task A_query_can_be_kept_within_its_group()
    {
        folder
            .Write("set/corpus.jsonl", """
                {"id":"a1","text":"The zebra runs.","group":"a"}
                {"id":"b1","text":"A zebra and another zebra sleep, said the zebra.","group":"b"}
                """)
            .Write("set/queries.jsonl", """{"id":"q","text":"zebra","group":"a"}""")
            .Write("set/qrels.tsv", "q\ta1\n");

        var outcome = await RunAsync("--beir", "set", "--group", "--run", "out.run");

        Assert.StartsWith("all      1  1.0000", Line(outcome.Out, "all "), StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(folder.PathOf("out.run"), TestContext.Current.CancellationToken);
        Assert.StartsWith("q a1 1 ", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_files_are_named_with_their_lines()
    {
        WriteBeir();
        folder.Write("set/qrels.tsv", "q1 zebra\n").Write("bad.tsv", "q1\tgone\n");

        var bad = await RunAsync("--beir", "set");
        var odd = await RunAsync("--beir", "set", "--qrels", "bad.tsv");

        Assert.Equal(2, bad.Code);
        Assert.Contains("set/qrels.tsv:1: error: not a query id", bad.Error, StringComparison.Ordinal);
        Assert.Equal(0, odd.Code);
        Assert.StartsWith("bad.tsv:1: warning: `gone` is not in the corpus", odd.Error, StringComparison.Ordinal);

        var noFolder = await RunAsync("--beir", "nowhere");
        var noFile = await RunAsync("--beir", "set", "--queries", "set/none.jsonl");
        Assert.Contains("nowhere: error: there is no such folder", noFolder.Error, StringComparison.Ordinal);
        Assert.Contains("set/none.jsonl: error: there is no such file", noFile.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_field_is_answered_with_the_known_ones()
    {
        WriteBeir();

        var outcome = await RunAsync("--beir", "set", "--by", "tpye");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("nothing here has a field `tpye`; there are: type", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--beir", "set", "--misses")]
    [InlineData("--run", "x", "--top", "5")]
    [InlineData("--beir", "set", "--run", "x", "--top", "0")]
    public async Task Options_that_say_nothing_together_are_refused(params string[] options) =>
        Assert.Equal(2, (await RunAsync(options)).Code);

    [Fact]
    public async Task Answers_from_notes_are_measured()
    {
        WriteNotes();

        var outcome = await RunAsync("--content", "notes", "--misses", "--by", "level");

        Assert.Equal("", outcome.Error);
        Assert.Equal(0, outcome.Code);
        var tables = outcome.Out.Split("\n\n");
        Assert.Equal(["en", "2", "0.5000", "0.5000", "0.5000", "1.0000", "0.0000", "0.0000"], Cells(tables[0], "en "));
        Assert.Equal(["ja", "1", "1.0000", "1.0000", "1.0000", "1.0000", "0.0000", "0.0000"], Cells(tables[0], "ja "));
        Assert.Equal(["en", "1", "1.0000", "1.0000"], Cells(tables[1], "en "));
        Assert.Equal(["found", "3", "2", "1", "0", "0.6667", "0.3333", "0.0000"], Cells(tables[2], "found "));
        Assert.Equal(["none", "1", "0", "0", "1", "0.0000", "0.0000", "1.0000"], Cells(tables[2], "none "));
        Assert.Equal(["all", "4", "2", "1", "1", "0.5000", "0.2500", "0.2500"], Cells(tables[2], "all "));
        Assert.Equal(["right", "of", "found", "2", "3", "0.6667"], Cells(tables[3], "right of found "));
        Assert.StartsWith("high", Line(outcome.Out, "high"), StringComparison.Ordinal);
        Assert.Contains("p99, µs", outcome.Out, StringComparison.Ordinal);
        Assert.Contains(
            "notes/questions.yaml:4: How is the harbour lighthouse painted?: expected A1 bees, came A1 lighthouse (found): ",
            outcome.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_questions_can_be_asked()
    {
        WriteNotes();
        folder
            .Write("more.yaml", "- question: What do bees collect?\n  session: A1\n  section: [bees]\n")
            .Write("bad.yaml", "- question: x\n");

        var both = await RunAsync("--content", "notes", "--questions", "more.yaml", "--questions", "notes/questions.yaml", "--json");
        var bad = await RunAsync("--content", "notes", "--questions", "bad.yaml");

        using var json = JsonDocument.Parse(both.Out);
        Assert.Equal(5, json.RootElement.GetProperty("questions").GetInt32());
        Assert.Equal(2, bad.Code);
        Assert.Contains("bad.yaml:1: error: neither a `session`", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_section_is_not_enough_where_a_question_tells_what_the_notes_say()
    {
        WriteNotes();
        folder
            .Write("notes/a1.en.md", """
                ---
                session: A1
                title: Things
                ---
                ## Bees {#bees}

                Bees collect nectar from flowers.

                ## Hive {#hive}

                The hive of the bees is warm.
                """)
            .Write("notes/questions.yaml", """
                - question: What do bees collect?
                  session: A1
                  says: ['hive of the bees is warm', 'nothing at all, the hive of the bees is']
                """);

        var wrong = await RunAsync("--content", "notes", "--json");
        folder.Write("notes/questions.yaml", """
            - question: What do bees collect?
              session: A1
              says: [collect NECTAR]
            """);
        var right = await RunAsync("--content", "notes", "--json");

        Assert.Contains("notes/questions.yaml:3: error: `nothing at all, the hive of the bees is` in `says` stands in no expected section", wrong.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(right.Out);
        var told = json.RootElement.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("name").GetString() == "told");
        var found = told.GetProperty("rows")[0];
        Assert.Equal(("found", 1, 1), (found.GetProperty("label").GetString(), found.GetProperty("right").GetInt32(), found.GetProperty("rightShare").GetInt32()));
    }

    private static string[] Cells(string text, string start) => Line(text, start)!.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string? Line(string text, string start) =>
        text.Split('\n').FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal));

    private Task<CommandOutcome> RunAsync(params string[] args) =>
        new CommandRunner { WorkingDirectory = folder.Root, Load = ContentLoader.Load }.RunThisAsync(["eval", .. args]);

    private void WriteBeir() => folder
        .Write("set/corpus.jsonl", """
            {"_id":"zebra","title":"Animals > Zebra","text":"The zebra has stripes.","lang":"en"}
            {"_id":"kubernetes","title":"","text":"コンテナはクーバネティスで動かす。"}
            {"_id":"bread","title":"Food","text":"Bread is baked in an oven."}
            {"_id":"empty","title":"","text":""}
            """)
        .Write("set/queries.jsonl", """
            {"_id":"q1","text":"zebra stripes","type":"easy"}
            {"_id":"q2","text":"クーバネティス","type":"easy"}
            {"_id":"q3","text":"qwzxv","type":"lost"}
            {"_id":"q4","text":"a zebra that nobody judged","type":"free"}
            """)
        .Write("set/qrels.tsv", "q1\tzebra\t2\nq2\tkubernetes\nq3\tbread\t1\n");

    private void WriteNotes() => folder
        .Write("notes/a1.en.md", """
            ---
            session: A1
            title: Things
            ---
            ## Lighthouse {#lighthouse}

            The harbour lighthouse is painted in red and white.

            ## Bees {#bees}

            Bees collect nectar from flowers.
            """)
        .Write("notes/questions.yaml", """
            - question: What do bees collect?
              session: A1
              section: [bees]
            - question: How is the harbour lighthouse painted?
              session: A1
              section: bees
            - question: 灯台 lighthouse harbour
              session: A1
              section: lighthouse
              level: high
            - question: xylophone lessons
              none: true
            """);
}
