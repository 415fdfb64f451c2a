using System.Text.RegularExpressions;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Desk;

/// <summary>Text in Slack's markup, with mentions and links; styles stay as they were typed.</summary>
internal static partial class TextView
{
    public static Markup Draw(SlackDirectory directory, string text)
    {
        var drawn = new List<Markup>();
        var at = 0;
        foreach (Match match in Marked().Matches(text))
        {
            drawn.Add(Plain(text[at..match.Index]));
            drawn.Add(Mark(directory, match.Groups["inside"].Value));
            at = match.Index + match.Length;
        }

        drawn.Add(Plain(text[at..]));
        return Markup.Join(drawn, part => part);
    }

    public static Markup Person(SlackDirectory directory, string id) =>
        Markup.Of($"""<span class="mention">@{directory.Person(id)?.Name ?? id}</span>""");

    /// <summary>Only to the web: an app's address may be anything.</summary>
    public static Markup Link(string address, string text) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? Markup.Of($"""<a href="{address}" rel="noreferrer noopener" target="_blank">{text}</a>""")
        : Markup.Of($"{text} ({address})");

    private static Markup Plain(string text) => Markup.Of($"{RichText.Unescape(text)}");

    private static Markup Mark(SlackDirectory directory, string inside)
    {
        var parts = inside.Split('|', 2);
        return parts[0][0] switch
        {
            '@' => Person(directory, parts[0][1..]),
            '#' => Markup.Of($"""<span class="mention">#{directory.Channel(parts[0][1..])?.Name ?? parts[0][1..]}</span>"""),
            '!' => Markup.Of($"""<span class="mention">@{parts[0][1..]}</span>"""),
            _ => Link(RichText.Unescape(parts[0]), RichText.Unescape(parts[^1])),
        };
    }

    [GeneratedRegex("<(?<inside>[^<>]+)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marked();
}
