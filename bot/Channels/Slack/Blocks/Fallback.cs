using Bot.Channels.Common;

namespace Bot.Channels.Slack.Blocks;

/// <summary>The text beside the blocks.</summary>
internal static class Fallback
{
    /// <summary>Cut, then escaped: an escape is never cut in two.</summary>
    public static string Of(string text) => SlackText.Escape(ShownText.Clip(text, Limits.FallbackText));
}
