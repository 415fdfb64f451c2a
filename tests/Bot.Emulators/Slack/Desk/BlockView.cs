using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Desk;

/// <summary>Blocks, drawn simply. What can be clicked is a form of its own.</summary>
/// <param name="place">Hidden fields that say where a click was.</param>
internal sealed class BlockView(SlackDirectory directory, Markup place)
{
    public Markup Draw(JsonElement? blocks) => blocks is { ValueKind: JsonValueKind.Array } list ? Markup.Join(list.EnumerateArray(), Block) : default;

    private Markup Block(JsonElement block) => block.Text("type") switch
    {
        "divider" => Markup.Of($"<hr>"),
        "header" => Markup.Of($"<h3>{Text(block.Get("text"))}</h3>"),
        "section" => Section(block),
        "context" => Markup.Of($"""<p class="context">{Markup.Join(block.List("elements"), element => Markup.Of($"{Text(element)} "))}</p>"""),
        "actions" or "context_actions" => Markup.Of($"""<div class="actions">{Markup.Join(block.List("elements"), Element)}</div>"""),
        "rich_text" => RichTextView.Draw(directory, block),
        "markdown" => Markup.Of($"""<p class="text">{block.Text("text")}</p>"""),
        "image" => Markup.Of($"""<p class="context">[{block.Text("alt_text")}]</p>"""),
        "input" => Input(block),
        var other => Markup.Of($"""<p class="unknown">{other}</p>"""),
    };

    private Markup Section(JsonElement block)
    {
        var fields = Markup.Join(block.List("fields"), field => Markup.Of($"""<p class="text">{Text(field)}</p>"""));
        var accessory = block.Get("accessory") is { } element ? Element(element) : default;
        return Markup.Of($"""<div class="section"><div><p class="text">{Text(block.Get("text"))}</p>{fields}</div>{accessory}</div>""");
    }

    private Markup Text(JsonElement? text) =>
        text is not { } shape ? default
        : shape.Text("type") == "mrkdwn" ? TextView.Draw(directory, shape.Text("text"))
        : Markup.Of($"{shape.Text("text")}{shape.Text("alt_text")}");

    private Markup Element(JsonElement element)
    {
        var action = Markup.Of($"""{place}<input type="hidden" name="action" value="{element.Text("action_id")}">""");
        var drawn = element.Text("type") switch
        {
            "button" when element.Text("url").Length > 0 => TextView.Link(element.Text("url"), element.Get("text")!.Value.Text("text")),
            "button" => Markup.Of($"""<button class="{element.Text("style")}">{Text(element.Get("text"))}</button>"""),
            "static_select" or "overflow" or "radio_buttons" => Markup.Of($"""<select name="chosen">{Options(element)}</select><button>Choose</button>"""),
            var other => Markup.Of($"""<span class="unknown">{other}</span>"""),
        };
        return Markup.Of($"""<form method="post" action="/desk/click">{action}{drawn}</form>""");
    }

    private static Markup Options(JsonElement element) => Markup.Join(
        element.List("options"),
        option => Markup.Of($"""<option value="{option.Text("value")}">{option.Get("text")?.Text("text")}</option>"""));

    /// <summary>Of a modal, which is one form: the field's name leads back to block and action.</summary>
    private static Markup Input(JsonElement block)
    {
        var label = block.Get("label")?.Text("text");
        if (block.Get("element") is not { } element)
            return default;
        var type = element.Text("type");
        var name = $"value/{type}/{block.Text("block_id")}/{element.Text("action_id")}";
        var field = type is "static_select" or "radio_buttons"
            ? Markup.Of($"""<select name="{name}" form="modal-form">{Options(element)}</select>""")
            : Markup.Of($"""<input name="{name}" value="{element.Text("initial_value")}" form="modal-form">""");
        return Markup.Of($"""<p><label>{label} {field}</label></p>""");
    }
}
