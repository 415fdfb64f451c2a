using System.Text;

namespace Bot.Channels.Slack.Inbound;

/// <summary>Text as Slack delivers it, with <c>&lt;…&gt;</c> for mentions and links
/// (https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages).</summary>
internal static class IncomingText
{
    public static bool Mentions(string? text, string user) => text is not null
        && (text.Contains($"<@{user}>", StringComparison.Ordinal) || text.Contains($"<@{user}|", StringComparison.Ordinal));

    /// <summary>A user, a group, or everybody.</summary>
    public static bool MentionsAnybody(string? text) =>
        text is not null && (text.Contains("<@", StringComparison.Ordinal) || text.Contains("<!", StringComparison.Ordinal));

    /// <summary>As a person reads it. Mentions without a name are left out: ids mean nothing to a search.</summary>
    public static string Plain(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (text.AsSpan().IndexOfAny('<', '&') < 0)
            return text.Trim();

        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            var close = open < 0 ? -1 : text.IndexOf('>', open);
            if (close < 0)
                break;

            plain.Append(text, at, open - at);
            AppendReference(plain, text.AsSpan(open + 1, close - open - 1));
            at = close + 1;
        }

        plain.Append(text, at, text.Length - at);
        return plain.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").ToString().Trim();
    }

    private static void AppendReference(StringBuilder plain, ReadOnlySpan<char> reference)
    {
        var bar = reference.IndexOf('|');
        var label = bar < 0 ? [] : reference[(bar + 1)..];
        if (reference is ['@' or '!', ..])
        {
            plain.Append(label);
            if (label.IsEmpty && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }
        else if (reference is ['#', ..])
        {
            plain.Append(label.IsEmpty ? [] : "#").Append(label);
        }
        else
        {
            plain.Append(label.IsEmpty ? reference : label);
        }
    }
}
