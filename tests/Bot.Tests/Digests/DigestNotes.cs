using Bot.Answers;
using Bot.Tests.Answers;
using Bot.Tests.Content;

namespace Bot.Tests.Digests;

/// <summary>Three short sessions, of which any may be told in other words.</summary>
internal static class DigestNotes
{
    public static Library Library(params string[] changed) => Asking.Publish(Given.Files(Files(changed)).Snapshot!);

    public static void Change(this Library library, params string[] changed) => library.Publish(Given.Files(Files(changed)).Snapshot!);

    private static (string Path, string Text)[] Files(string[] changed) =>
    [
        ("conference.yaml", "id: harbour\nname: { en: Harbour Days, ja: ハーバーデイズ }\ntimezone: Asia/Tokyo\n"),
        .. new[] { "A10", "B10", "C10" }.Concat(changed.Where(code => code is not ("A10" or "B10" or "C10")))
        .SelectMany(code => Session(code, changed.Contains(code))),
        ("z10.en.md", "---\nsession: Z10\ntitle: A session without notes\n---\n"),
    ];

    private static IEnumerable<(string Path, string Text)> Session(string code, bool isChanged)
    {
        var word = code switch { "A10" => "cranes", "B10" => "lighthouses", "C10" => "pilots", _ => "anchors" };
        var text = $"The harbour keeps {word} in repair{(isChanged ? " and has bought new ones" : "")}.";
        yield return ($"{code.ToLowerInvariant()}.en.md", $"""
            ---
            session: {code}
            title: About {word}
            speakers: [Ada]
            summary: First about {word}. Second. Third. Fourth.
            highlights: [one, two, three, four]
            ---
            ## How does the harbour keep {word}?

            {text}
            """);
        yield return ($"{code.ToLowerInvariant()}.ja.md", $"""
            ---
            session: {code}
            title: {word}について
            summary: 一つ目。二つ目。三つ目。四つ目。
            ---
            ## 港は{word}をどう保つか

            港は{word}を修理している。
            """);
    }
}
