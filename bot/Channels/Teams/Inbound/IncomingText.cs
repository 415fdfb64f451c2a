using System.Net;
using System.Text;
using Bot.Channels.Teams.Activities;
using Microsoft.Bot.Schema;

namespace Bot.Channels.Teams.Inbound;

/// <summary>The text of a message as a person reads it, without the mention of Kiku and the words of others.</summary>
internal static class IncomingText
{
    private const string OwnName = "Kiku";

    /// <summary>Each costs a walk through the text; Teams takes 20 in a message.</summary>
    private const int MostMentions = 64;

    private static readonly string[] Titles = ["さん", "くん", "ちゃん"];

    public static bool Mentions(TeamsActivity activity, string bot) =>
        MentionsOf(activity).Any(entity => entity.Mentioned?.Id == bot) || Markup.Mentions(activity.Text ?? "", NamesOf(activity, bot).Contains);

    public static string Plain(TeamsActivity activity, string bot)
    {
        if (string.IsNullOrEmpty(activity.Text))
            return "";
        var names = NamesOf(activity, bot);
        var text = Markup.WithoutQuotations(Markup.WithNames(WithoutEntities(activity, bot), names.Contains));
        return WithoutTyped(Markup.Decoded(Markup.WithoutTags(text)), names).Trim();
    }

    /// <summary>Removes mentions of the bot, by their entities and by their tags: some clients send only one of the two.</summary>
    private static string WithoutEntities(TeamsActivity activity, string bot)
    {
        var text = new StringBuilder(activity.Text);
        foreach (var entity in MentionsOf(activity))
        {
            if (entity is not { Text: { Length: > 0 } marked, Mentioned: { } mentioned })
                continue;
            var at = text.ToString().IndexOf(marked, StringComparison.Ordinal);
            if (at < 0)
                continue;

            // The first mention is the address; the names of others are part of what is asked.
            text.Remove(at, marked.Length).Insert(at, mentioned.Id == bot ? " " : WebUtility.HtmlEncode(WebUtility.HtmlDecode(mentioned.Name)) ?? "");
        }

        return text.ToString();
    }

    /// <summary>Removes <c>@Kiku</c> that was typed and not chosen from the list.</summary>
    private static string WithoutTyped(string text, HashSet<string> names)
    {
        foreach (var name in names)
        {
            var typed = "@" + name;
            for (var at = 0; at < text.Length && text.IndexOf(typed, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var start;)
            {
                var end = start + typed.Length;
                var isWord = (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])) || (end < text.Length && IsOfName(text[end]));
                if (!isWord)
                    text = string.Concat(text.AsSpan(0, start), " ", text.AsSpan(end + TitleLength(text.AsSpan(end))));
                at = isWord ? end : start + 1;
            }
        }

        return text;
    }

    private static int TitleLength(ReadOnlySpan<char> after)
    {
        foreach (var title in Titles)
        {
            if (after.StartsWith(title, StringComparison.Ordinal))
                return title.Length;
        }

        return 0;
    }

    private static bool IsOfName(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.';

    /// <summary>Lists the names of Kiku in this conversation.</summary>
    private static HashSet<string> NamesOf(TeamsActivity activity, string bot)
    {
        var told = MentionsOf(activity).Where(entity => entity.Mentioned?.Id == bot).Select(entity => WebUtility.HtmlDecode(entity.Mentioned.Name));
        return told.Append(activity.Recipient?.Name).Append(OwnName).Select(name => name?.Trim()).Where(name => !string.IsNullOrEmpty(name))
            .OrderByDescending(name => name!.Length).ToHashSet(StringComparer.OrdinalIgnoreCase)!;
    }

    private static IEnumerable<Mention> MentionsOf(TeamsActivity activity) => activity.Entities.OfType<Mention>().Take(MostMentions);
}
