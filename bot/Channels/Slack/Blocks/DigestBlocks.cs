using Bot.Channels.Common;
using Bot.Conversations;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Draws a digest: for each session why it is shown, what it is, what it said, and something to ask it.</summary>
internal static class DigestBlocks
{
    private const int MostHighlights = 3;

    /// <param name="id">Of the message: its buttons are answered in its thread.</param>
    public static Drawing Draw(DigestContent digest, string id, Shortening shortening)
    {
        var wording = ChatWording.In(digest.Language);
        var shown = shortening == Shortening.None ? digest.Entries : digest.Entries[..Math.Min(1, digest.Entries.Length)];
        var more = digest.MoreNew + digest.Entries.Length - shown.Length;
        var list = new BlockList(Limits.MessageBlocks);
        foreach (var entry in shown)
        {
            if (entry != shown[0])
                list.Divider();
            Draw(list, entry, digest, wording, id, shortening);
        }

        if (more > 0)
            list.Context(wording.AndMore(more));
        return new(Text(digest, wording), list.ToImmutable());
    }

    private static void Draw(BlockList list, DigestEntry entry, DigestContent digest, ChatWording wording, string id, Shortening shortening)
    {
        list.Context($"{wording.Reason(entry.Reason)} · {ShownText.Line(entry.Conference.Name.In(digest.Language), Limits.Title)}");
        list.RichText(RichTexts.Section(
            RichTexts.Link(entry.Link, Title(entry), InlineStyle.Strong),
            RichTexts.Text(Speakers(entry, wording) is { Length: > 0 } speakers ? "\n" + speakers : "")));
        list.Sentence(entry.Summary is { } summary ? ShownText.Clip(summary, Limits.Summary) : null);
        if (shortening == Shortening.None)
        {
            list.RichText(RichTexts.List(
                entry.Highlights.Take(MostHighlights).Select(highlight => RichTexts.Section(RichTexts.Text(ShownText.Line(highlight, Limits.Path))))));
        }

        list.Actions(
        [
            entry.Suggestion is { Questions: [var question, ..] } ask ? list.Button(question, ask with { AnswerId = id }) : null,
            list.Link(wording.OpenNotes, entry.Link),
        ]);
    }

    private static string Text(DigestContent digest, ChatWording wording) => Fallback.Of(string.Join(
        '\n',
        digest.Entries.Select(
            entry => $"{wording.Reason(entry.Reason)}: {Title(entry)}{(entry.Summary is null ? "" : "\n" + ShownText.Clip(entry.Summary, Limits.Summary))}")));

    private static string Title(DigestEntry entry) => ShownText.Line($"{entry.Reference} {entry.Version.Title}", Limits.Title);

    private static string Speakers(DigestEntry entry, ChatWording wording) => ShownText.Line(wording.Speakers(entry.Version), Limits.Path);
}
