using Bot.Answers;
using Bot.Content;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Bot.Answers.Outcome;

namespace Bot.Tests.Channels.Slack.Blocks;

/// <summary>Answers with any text in any place: markup of Slack's, of Markdown's and of HTML's, long ones, empty ones, broken surrogates.</summary>
internal static class AnyAnswer
{
    private static readonly Gen<string> Piece = Gen.Elements(
        "<!channel>", "<@U2>", "<!subteam^S1>", "<https://evil.example|Slack>", "&lt;!here&gt;", "*bold*", "_i_", "~s~", "`c`", "```", "> quote", ":tada:", "@here",
        "採用", "エンジニアの", "😀", "\ud83d", "\ude00", "\u0000", "\u202e", "\n", "\t", " ", "a", "hiring ", "&", "<", ">", "|", "長い文。");

    private static readonly Gen<string> Text =
        from length in Gen.Frequency((2, Gen.Constant(0)), (8, Gen.Choose(1, 20)), (2, Gen.Choose(100, 400)))
        from pieces in Piece.ArrayOf(length)
        select string.Concat(pieces);

    private static readonly Gen<string?> Link = Gen.Elements<string?>(
        null, "https://kiku.example.com/conferences/c/sessions/A10?lang=ja#x", "javascript:alert(1)", "https://kiku.example.com/" + new string('x', 4000));

    private static readonly Gen<Excerpt> AnyExcerpt =
        from session in Text
        from title in Text
        from path in Text.ArrayOf(3)
        from speaker in Text
        from text in Text
        from link in Link
        from start in Gen.Choose(0, 50)
        from length in Gen.Choose(0, 50)
        from midway in Gen.Elements(true, false)
        let shown = text.Length > Excerpt.MaximumLength ? text[..Excerpt.MaximumLength] : text
        select new Excerpt(
            "c", session, title, [.. path], "id", speaker.Length == 0 ? null : speaker, Language.Japanese, shown, midway, !midway,
            [new(Math.Min(start, shown.Length), Math.Min(length, shown.Length - Math.Min(start, shown.Length)))],
            new("c/a.md", 1), link, new(Language.English, "c/a.en.md", 1, link, "id"), 1);

    public static Gen<Answer> Generator { get; } =
        from language in Gen.Elements(Language.English, Language.Japanese)
        from question in Text
        from outcome in Gen.Elements(Outcome.Found, Outcome.Weak, Outcome.None)
        from scope in Text
        from excerpts in AnyExcerpt.ArrayOf(7)
        from count in Gen.Choose(0, 7)
        from words in Text.ArrayOf(2)
        from outside in Gen.Elements(true, false)
        from link in Link
        select new Answer(
            language, question, outcome, new(null, scope, null, null), Grouping.Excerpt, 9, [.. excerpts.Take(count)], [.. words], outside,
            [.. words.Select(word => new NearestSession("c", word, word, word, link))], [.. words])
        {
            Assumed = outside ? [.. words.Select(word => new Assumption(word, scope))] : [],
        };
}
