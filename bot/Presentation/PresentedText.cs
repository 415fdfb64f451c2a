using Bot.Content;

namespace Bot.Presentation;

/// <summary>A presentation as lines of text, for notifications, for screen readers, and for where nothing else can be shown.</summary>
internal static class PresentedText
{
    public static string Of(Presented presented)
    {
        var texts = Texts.In(presented.Language);
        var text = string.Join('\n', presented.Nodes.SelectMany(node => Lines(node, texts)));
        return text.Length == 0 ? texts.NothingFound : text;
    }

    private static IEnumerable<string> Lines(Node node, Texts texts) => node switch
    {
        Heading heading => [heading.Title],
        Facts facts => [facts.Text],
        Sentence sentence when sentence.Text.All(inline => inline.Kind != InlineKind.User) => [sentence.Plain],
        Quotation quotation => [.. quotation.Place.Length > 0 ? [quotation.Place] : Array.Empty<string>(), texts.Quoted(Quoted(quotation))],
        ItemList list => [.. list.Title is { } title ? [title + ":"] : Array.Empty<string>(), .. list.Items.Select(Line)],
        Actions { Title: { } title } actions => [title + ":", .. actions.Items.Select(action => action.Label)],
        _ => [],
    };

    public static string Quoted(Quotation quotation) =>
        string.Join('\n', quotation.Lines.Select(line => Lead(line.Kind, line.Depth, line.Marker) + Text(line)));

    /// <summary>The indentation and the marker before a passage that is written as text.</summary>
    public static string Lead(PassageKind kind, int depth, string? marker) => new string(' ', 2 * depth) + kind switch
    {
        PassageKind.ListItem => $"{marker ?? "•"} ",
        PassageKind.Quotation => "│ ",
        PassageKind.Code => "    ",
        _ => "",
    };

    private static string Text(QuotedLine line) => string.Concat(line.Text.Select(inline => inline.Text));

    private static string Line(Item item)
    {
        var text = string.Concat(item.Text.Select(inline => inline.Text));
        return item.Code is { } code ? $"{code} {text}" : "• " + text;
    }
}
