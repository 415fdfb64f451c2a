using Bot.Content;
using Bot.Content.Files;
using Bot.Import;
using Bot.Import.Sources;
using Bot.Import.Writing;

namespace Bot.Benchmarks.Fuzz.Targets;

/// <summary>Reports: each becomes notes that Kiku reads, or is refused with a reason.</summary>
internal static class ImportTargets
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Report of the festa</title><style>p{}</style><script>x()</script></head>
        <body><nav><a href="/">Home</a></nav><article><h1>Festa 2018</h1><p>It was <b>good</b>, <i>very</i> <a href="https://example.com/">good</a>.</p>
        <h2>A10 The panel — Taro Kato (Gunosy)</h2><p>They hire slowly.<br>Very.</p><ul><li>one<ul><li>two</li></ul></li></ul>
        <table><tr><th>a</th></tr><tr><td>1</td></tr></table><pre><code>x = 1</code></pre><blockquote><p>quoted</p></blockquote>
        <h2>A20 SREの話</h2><p>登壇者:大村 太郎(メルカリ) @omura</p><p>障害は減った。</p><div style="display:none">hidden</div></article><footer>© share</footer></body></html>
        """;

    private const string Markdown = """
        ---
        title: Report
        ---
        # Festa

        ## A10 The panel — Taro Kato (Gunosy)

        They **hire** slowly. See [this](https://example.com).

        - one
        - two

        ```
        code
        ```

        ## A20 SREの話

        登壇者:大村 太郎(メルカリ)
        障害は減った。
        """;

    private const string Text = """
        Festa 2018

        ■ A10 The panel / Taro Kato (Gunosy)
        They hire slowly.
        ・one
        ・two

        【A20】SREの話
        登壇者:大村 太郎(メルカリ) @omura
        障害は減った。

        1. First talk
        ------
        Words.
        """;

    public static IEnumerable<FuzzTarget> Create(string content) =>
    [
        new("import html", 7, [Page], input => Import(input, SourceFormat.Html)),
        new("import markdown", 5, [Markdown, .. AllTargets.Excerpts(content).Take(6)], input => Import(input, SourceFormat.Markdown)),
        new("import text", 5, [Text], input => Import(input, SourceFormat.PlainText)),
    ];

    private static void Import(byte[] input, SourceFormat format)
    {
        try
        {
            var (text, unreadable) = SourceEncoding.Decode(
                input, format, input.Length % 8 == 0 ? "shift_jis" : input.Length % 2 == 0 ? "utf-8" : null, "report");
            var conference = Importer.Import([new("report", format, text, null, unreadable)], null, "fallback", _ => { });
            var files = NoteWriter.Files(conference, "id").ToList();
            BrokenPromiseException.Unless(
                files.All(file => file.Name == Path.GetFileName(file.Name) && !file.Name.StartsWith('.')), "no name leads out of the folder");
            var notes = files.Where(file => FolderLayout.IsContent(file.Name))
                .Select(file => new ContentFile(file.Name, System.Text.Encoding.UTF8.GetBytes(file.Text)));
            var result = ContentLoader.Load(new FolderContents("notes", "notes", [.. notes], [], "0"));
            BrokenPromiseException.Unless(
                result.Snapshot is not null,
                $"what was imported can be read: {result.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error)}");
        }
        catch (ImportFailedException)
        {
            // Refused, with its reason.
        }
    }
}
