using Bot.Channels.Common;
using Bot.Conversations;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Draws Kiku's own sentences. Where they name a conversation, Slack shows its name to whoever may see it.</summary>
internal static class NoticeBlocks
{
    public static Drawing Draw(NoticeContent notice)
    {
        var list = new BlockList(Limits.MessageBlocks);
        var named = notice.Conversations.IsDefault ? [] : notice.Conversations.Where(IsChannel).ToList();
        if (named.Count == 0)
            list.Sentence(notice.Text);
        else
            list.RichText(RichTexts.Section(Named(ShownText.Clip(notice.Text, Limits.Section), named)));
        return new(Fallback.Of(notice.Text), list.ToImmutable());
    }

    /// <summary>What comes before it where a line is about one.</summary>
    public static IEnumerable<Inline?> Line(HomeLine line) => line.Conversation is { } conversation && IsChannel(conversation)
        ? [new ChannelInline(conversation), RichTexts.Text("  " + line.Text)]
        : [RichTexts.Text(line.Text)];

    /// <summary>A direct chat has no name to show.</summary>
    private static bool IsChannel(string conversation) => conversation is ['C' or 'G', ..];

    private static IEnumerable<Inline?> Named(string text, List<string> conversations)
    {
        while (text.Length > 0)
        {
            var (at, id) = conversations.Select(id => (At: text.IndexOf(id, StringComparison.Ordinal), Id: id)).Where(found => found.At >= 0)
                .DefaultIfEmpty((text.Length, "")).Min();
            yield return RichTexts.Text(text[..at]);
            if (id.Length > 0)
                yield return new ChannelInline(id);
            text = text[(at + id.Length)..];
        }
    }
}
