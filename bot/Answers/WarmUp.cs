using Bot.Content;

namespace Bot.Answers;

/// <summary>
/// Asks a library of one note a question in each language, so that what answers is compiled while the real notes are still being
/// read: half of the time of a short-lived <c>kiku ask</c> goes into compiling, and a second core is idle then.
/// </summary>
internal static class WarmUp
{
    public static void Run()
    {
        var library = new Library(NoSessionLinks.Instance);
        library.Publish(
            new ContentSnapshot([new Conference("warm-up", new LocalizedText("Warm-up", null), [], null, null, null, null, "", [Note()])], Glossary.Empty, ""));
        library.Ask(new Question("what was said about load balancing in A1"));
        library.Ask(new Question("負荷分散について何を話したか"));
    }

    private static Session Note() => new("warm-up", "A1", SessionKind.Talk, [Version(Language.English, "Load balancing"), Version(Language.Japanese, "負荷分散")]);

    private static SessionVersion Version(Language language, string text) => new(
        language,
        "a1.md",
        text,
        [new Speaker("s", "Somebody", [], new Organisation("Company", []), null)],
        [],
        [],
        [],
        null,
        [],
        null,
        [new Section(0, "s", "#s", [text], null, null, 1, [new Passage(PassageKind.Paragraph, $"{text}. {text}。", 0, null, 2, [])])]);
}
