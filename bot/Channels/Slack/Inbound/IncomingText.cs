using System.Collections.Immutable;
using System.Text;
using Bot.Conversations;

namespace Bot.Channels.Slack.Inbound;

/// <summary>Text as a person reads it.</summary>
/// <param name="Mentions">People whose names are not in it; null: none.</param>
internal readonly record struct ReadText(string Text, ImmutableArray<MentionedUser>? Mentions);

/// <summary>Text as Slack delivers it, with <c>&lt;…&gt;</c> for mentions and links
/// (https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages).</summary>
internal static class IncomingText
{
    /// <summary>Stands where a name belongs, while the text is read. Of Unicode's private use area.</summary>
    private const char Place = '\uE000';

    public static bool Mentions(string? text, string user) => text is not null
        && (text.Contains($"<@{user}>", StringComparison.Ordinal) || text.Contains($"<@{user}|", StringComparison.Ordinal));

    /// <summary>A user, a group, or everybody.</summary>
    public static bool MentionsAnybody(string? text) =>
        text is not null && (text.Contains("<@", StringComparison.Ordinal) || text.Contains("<!", StringComparison.Ordinal));

    /// <summary>Reads a text as a person does, without quoted lines and marks. A mention without a name is taken out of the text and returned beside it:
    /// a search can do nothing with an id.</summary>
    /// <param name="own">Kiku's user, who is nobody that one asks about.</param>
    public static ReadText Plain(string? text, string own)
    {
        if (string.IsNullOrEmpty(text))
            return new("", null);
        var users = new List<string>();
        var words = WithoutReferences(Formatting.WithoutQuotedLines(text).Replace(Place, ' '), own, users);
        words = Formatting.WithoutMarks(words).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal).Trim();
        return WithoutPlaces(words, users);
    }

    private static string WithoutReferences(string text, string own, List<string> users)
    {
        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            var close = open < 0 ? -1 : text.IndexOf('>', open);
            if (close < 0)
                break;

            plain.Append(text, at, open - at);
            AppendReference(plain, text.AsSpan(open + 1, close - open - 1), own, users);
            at = close + 1;
        }

        return plain.Append(text, at, text.Length - at).ToString();
    }

    private static void AppendReference(StringBuilder plain, ReadOnlySpan<char> reference, string own, List<string> users)
    {
        var bar = reference.IndexOf('|');
        var label = bar < 0 ? [] : reference[(bar + 1)..];
        if (reference is ['@' or '!', ..])
        {
            plain.Append(label);
            if (label.IsEmpty && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
            if (label.IsEmpty && reference is ['@', .. { IsEmpty: false } user] && !user.SequenceEqual(own))
            {
                users.Add(user.ToString());
                plain.Append(Place);
            }
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

    private static ReadText WithoutPlaces(string words, List<string> users)
    {
        if (users.Count == 0)
            return new(words, null);
        var plain = new StringBuilder(words.Length);
        var mentions = ImmutableArray.CreateBuilder<MentionedUser>(users.Count);
        foreach (var character in words)
        {
            if (character == Place)
                mentions.Add(new(plain.Length, users[mentions.Count]));
            else
                plain.Append(character);
        }

        // What stood around a name at the beginning or the end is no part of the text, and the places move with it.
        var whole = plain.ToString();
        var moved = whole.Length - whole.TrimStart().Length;
        return new(whole.Trim(), [.. mentions.Select(mention => mention with { At = Math.Max(0, mention.At - moved) })]);
    }
}
