using System.Text;
using Bot.Content;
using Bot.Content.Files;
using Bot.Content.Text;

namespace Bot.Benchmarks.Fuzz.Targets;

/// <summary>Notes, <c>conference.yaml</c> and <c>glossary.yaml</c>: whatever is wrong with them is a problem, never an exception.</summary>
internal static class ContentTargets
{
    private const string Note = """
        ---
        session: A10
        title: "The VP of Engineering: a panel"
        aliases: [VPoE, panel]
        kind: panel
        lang: en
        speakers:
          - name: Taro Kato
            organisation: Gunosy
            handle: kato
          - &x {name: 大村, organisation: メルカリ}
        tags: [hiring, "1on1"]
        ---
        # The VP of Engineering

        ## Hiring {#hiring speaker=kato}

        They **hire** _slowly_, with `care`, see [notes](https://example.com/a?b=c) and <https://example.com>.

        - one
          1. two
             > three[^1]
        - [x] four

        | a | b |
        |---|---|
        | 1 | ~~2~~ |

        <div>HTML &amp; more <b>bold</b><br>line</div>

        ```csharp
        var x = 1;
        ```

        [^1]: A footnote.
        """;

    private const string Conference = """
        id: july-tech-festa-2018
        name:
          en: July Tech Festa 2018
          ja: ジュライテックフェスタ
        aliases: [JTF, "JTF 2018"]
        dates: [2018-07-29, 2018-07-29]
        place: Tokyo
        url: https://example.com/
        timezone: Asia/Tokyo
        languages: [en, ja]
        """;

    private const string Glossary = """
        - [VPoE, VP of Engineering, 技術担当副社長]
        - en: hiring
          ja: [採用, 雇用]
        - &a [one, two]
        - *a
        """;

    private const string Toml = "+++\ntitle = \"T\"\ntags = [\"a\", 'b']\ndate = 2018-07-29\n+++\n\n## H\n\nText.\n";

    public static IEnumerable<FuzzTarget> Create(string content) =>
    [
        new("notes", 16, [Note, Toml, .. AllTargets.Excerpts(content)], input => Load(("a10.en.md", input))),
        new("conference.yaml", 5, [Conference], input => Load(("conference.yaml", input), ("a10.en.md", "# T\n\nText."u8.ToArray()))),
        new(
            "glossary.yaml", 4, [Glossary, File.ReadAllText(Path.Combine(content, "glossary.yaml"))],
            input => Load(("glossary.yaml", input), ("a10.en.md", "# T\n\nText."u8.ToArray()))),
    ];

    private static void Load(params (string Name, byte[] Bytes)[] files)
    {
        var result = ContentLoader.Load(new FolderContents("notes", "notes", [.. files.Select(file => new ContentFile(file.Name, file.Bytes))], [], "0"));
        BrokenPromiseException.Unless(
            result.Problems.All(
                problem => !problem.ToString().AsSpan().ContainsAny(Characters.Hidden) && !problem.ToString().Contains('\n', StringComparison.Ordinal)),
            "a problem is one line");
        foreach (var session in result.Snapshot?.Sessions ?? [])
        {
            BrokenPromiseException.Unless(
                session.Code.Length > 0 && !session.Code.AsSpan().ContainsAny(Characters.Hidden), "a session has a code that can be read");
            foreach (var version in session.Versions)
                Look(version);
        }
    }

    private static void Look(SessionVersion version)
    {
        BrokenPromiseException.Unless(!version.Title.AsSpan().ContainsAny(Characters.Hidden), "nothing hides in a title");
        foreach (var passage in version.Sections.SelectMany(section => section.Passages))
        {
            BrokenPromiseException.Unless(!passage.Text.AsSpan().ContainsAny(Characters.Hidden), "nothing hides in a passage");
            BrokenPromiseException.Unless(
                passage.Spans.All(
                    span => span.Start >= 0 && span.Length >= 0 && span.Start + span.Length <= passage.Text.Length), "spans stand in their passage");
            BrokenPromiseException.Unless(passage.Spans.All(span => span.Style != SpanStyle.Link || WebAddress.IsSafe(span.Url)), "links lead to the web");
        }

        _ = Encoding.UTF8.GetByteCount(version.Title);
    }
}
