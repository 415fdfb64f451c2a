using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Desk;

/// <summary>Blocks of type <c>rich_text</c>.</summary>
internal static class RichTextView
{
    public static Markup Draw(SlackDirectory directory, JsonElement element)
    {
        var inner = Children(directory, element);
        return element.Text("type") switch
        {
            "rich_text" => inner,
            "rich_text_section" => Markup.Of($"<p>{inner}</p>"),
            "rich_text_quote" => Markup.Of($"<blockquote>{inner}</blockquote>"),
            "rich_text_preformatted" => Markup.Of($"<pre>{inner}</pre>"),
            "rich_text_list" => List(directory, element),
            "text" => Styled(element, Markup.Of($"{element.Text("text")}")),
            "link" => Styled(element, TextView.Link(element.Text("url"), element.Text("text") is { Length: > 0 } text ? text : element.Text("url"))),
            "user" => TextView.Person(directory, element.Text("user_id")),
            "channel" => Markup.Of($"""<span class="mention">#{directory.Channel(element.Text("channel_id"))?.Name}</span>"""),
            "emoji" => Markup.Of($":{element.Text("name")}:"),
            var other => Markup.Of($"""<span class="unknown">{other}</span>"""),
        };
    }

    private static Markup Children(SlackDirectory directory, JsonElement element) =>
        Markup.Join(element.List("elements"), child => Draw(directory, child));

    private static Markup List(SlackDirectory directory, JsonElement list)
    {
        var items = Markup.Join(list.List("elements"), item => Markup.Of($"<li>{Children(directory, item)}</li>"));
        return list.Text("style") == "ordered" ? Markup.Of($"<ol>{items}</ol>") : Markup.Of($"<ul>{items}</ul>");
    }

    private static Markup Styled(JsonElement element, Markup drawn)
    {
        if (!element.TryGetProperty("style", out var style) || style.ValueKind != JsonValueKind.Object)
            return drawn;
        if (style.Flag("code"))
            drawn = Markup.Of($"<code>{drawn}</code>");
        if (style.Flag("bold"))
            drawn = Markup.Of($"<b>{drawn}</b>");
        if (style.Flag("italic"))
            drawn = Markup.Of($"<i>{drawn}</i>");
        return style.Flag("strike") ? Markup.Of($"<s>{drawn}</s>") : drawn;
    }
}
