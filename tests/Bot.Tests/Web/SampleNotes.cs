using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Tests.Web;

/// <summary>A small conference in both languages.</summary>
internal static class SampleNotes
{
    public const string HostileText = "<script>alert(1)</script> & \"quotes\" <img src=x onerror=alert(2)>";

    private static readonly Speaker Kato = new("kato", "Kato", [], new("Gunosy", []), "s_wool");

    private static readonly Speaker KatoJa = new("kato", "加藤", [], new("Gunosy", []), "s_wool");

    public static ContentSnapshot Snapshot { get; } = new([Conference("festa-2018")], Glossary.Empty, "a1");

    public static Conference Conference(string id) => new(id, new("Festa 2018", "フェスタ 2018"), [], "2018-07", "Tokyo", null, "Asia/Tokyo", id,
    [
        new(id, "A10", SessionKind.Panel, [English(id), Japanese(id)]),
        new(id, "A60", SessionKind.Talk, [new(Language.English, $"{id}/a60.en.md", "Infrastructure without notes", [], [], [], [], null, [], null, [])]),
        new(id, "X1", SessionKind.Talk, [Hostile(id)]),
    ]);

    public static Passage Paragraph(string text, int line) => new(PassageKind.Paragraph, text, 0, null, line, []);

    public static Passage Item(string text, int line, int depth = 0, string marker = "•") => new(PassageKind.ListItem, text, depth, marker, line, []);

    public static Section Section(int ordinal, string id, ImmutableArray<string> path, int line, params ImmutableArray<Passage> passages) =>
        new(ordinal, id, id, path, null, null, line, passages);

    public static Excerpt HiringExcerpt { get; } = new(
        "festa-2018", "A10", "The role of a VP of Engineering", ["Questions", "How does Gunosy organise hiring?"], "gunosy-hiring", "Kato (Gunosy)",
        Language.English, "Kato decides on engineer hiring.\nThe recruiting team runs the process.", StartsMidway: true, EndsMidway: true,
        [new(25, 6)], new("festa-2018/a10.en.md", 22), null, new(Language.Japanese, "festa-2018/a10.ja.md", 20, null, "saiyou"), 7.3149);

    public static Answer HiringAnswer { get; } = new(
        Language.English, "what about hiring", Outcome.Found, new(null, "A10", null, null), Grouping.Excerpt, 5, [HiringExcerpt], [], false, [], []);

    public static Answer NothingAnswer { get; } = new(
        Language.English, "zebra", Outcome.None, Scope.Everything, Grouping.Excerpt, 0, [], ["zebra"], false,
        [new("festa-2018", "A10", "A10", "The role of a VP of Engineering", null)], ["sessions"]);

    private static SessionVersion English(string id) => new(
        Language.English, $"{id}/a10.en.md", "The role of a VP of Engineering", [Kato], [], ["VPoE panel"], [], "A panel on the role.",
        ["Kato decides on hires."], "https://example.com/report",
        [
            Section(0, "intro", ["Introduction"], 10, Paragraph("Three companies took part.", 12)),
            new(1, "gunosy-hiring", "hiring", ["Questions", "How does Gunosy organise hiring?"], Kato, null, 18,
            [
                Paragraph("A question from the audience.", 20),
                Paragraph("Kato decides on engineer hiring.", 22),
                Paragraph("The recruiting team runs the process.", 24),
                Paragraph("They meet weekly.", 26),
            ]),
        ]);

    private static SessionVersion Japanese(string id) => new(
        Language.Japanese, $"{id}/a10.ja.md", "VP of Engineeringの役割", [KatoJa], [], ["VPoEパネル"], [], "役割についてのパネル。", [], null,
        [
            Section(0, "intro", ["はじめに"], 8, Paragraph("三社が参加した。", 9)),
            new(1, "saiyou", "hiring", ["質問", "Gunosyの採用体制"], KatoJa, null, 18, [Paragraph("加藤はエンジニア採用を決める。", 20)]),
        ]);

    private static SessionVersion Hostile(string id) => new(
        Language.English, $"{id}/x1.en.md", "Title " + HostileText, [new("x", "Name " + HostileText, [], null, null)], [], [], [], HostileText,
        [HostileText], "javascript:alert(3)",
        [
            new(0, "\"><script>alert(4)</script>", "k", ["Heading " + HostileText], null, null, 5,
            [
                new(PassageKind.Paragraph, "Sandbox " + HostileText, 0, null, 6, [new(0, 7, SpanStyle.Link, "javascript:alert(5)")]),
                new(PassageKind.Code, HostileText, 0, null, 7, []),
                new(PassageKind.TableRow, $"cell | {HostileText}", 0, null, 8, []),
            ]),
        ]);
}
