namespace Bot.Channels.Slack.Blocks;

/// <summary>Text for where Slack reads markup.</summary>
internal static class SlackText
{
    /// <summary>The three characters that mrkdwn reads as markup (https://docs.slack.dev/messaging/formatting-message-text#escaping).</summary>
    public static string Escape(string text) => text.AsSpan().IndexOfAny('&', '<', '>') < 0
        ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
