using System.Net;
using System.Text;
using Bot.Channels.Teams.Activities;
using Microsoft.Bot.Schema;

namespace Bot.Channels.Teams.Inbound;

/// <summary>The text of a message as a person reads it, without the mention of Kiku.</summary>
internal static class IncomingText
{
    /// <summary>Each costs a walk through the text; Teams takes 20 in a message.</summary>
    private const int MostMentions = 64;

    public static bool Mentions(TeamsActivity activity, string bot) => MentionsOf(activity).Any(entity => entity.Mentioned?.Id == bot);

    public static string Plain(TeamsActivity activity, string bot)
    {
        if (string.IsNullOrEmpty(activity.Text))
            return "";
        var text = new StringBuilder(activity.Text);
        foreach (var entity in MentionsOf(activity))
        {
            if (entity is not { Text: { Length: > 0 } marked, Mentioned: { } mentioned })
                continue;
            var at = text.ToString().IndexOf(marked, StringComparison.Ordinal);
            if (at < 0)
                continue;

            // The first mention is the address; the names of others are part of what is asked.
            text.Remove(at, marked.Length).Insert(at, mentioned.Id == bot ? " " : WebUtility.HtmlDecode(mentioned.Name) ?? "");
        }

        // Teams escapes what people type, and puts a no-break space after a mention.
        return WebUtility.HtmlDecode(text.ToString()).Replace('\u00a0', ' ').Trim();
    }

    private static IEnumerable<Mention> MentionsOf(TeamsActivity activity) => activity.Entities.OfType<Mention>().Take(MostMentions);
}
