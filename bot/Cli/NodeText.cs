using Bot.Content;
using Bot.Presentation;

namespace Bot.Cli;

/// <summary>Maps nodes to lines of a terminal.</summary>
/// <param name="more">Gives the command that shows so many excerpts; null: there is none.</param>
internal sealed class NodeText(Notes notes, Sheet sheet, Func<int, string>? more = null)
{
    /// <summary>Under the number of an excerpt. An opening quotation mark hangs in its last columns.</summary>
    private const int Indent = 3;

    /// <summary>Columns that codes take at most beside titles.</summary>
    private const int WidestCode = 24;

    public void Write(Presented presented)
    {
        Node? previous = null;
        foreach (var node in presented.Nodes)
        {
            if (node is Sentence { Tone: Tone.Plain } || previous is ItemList or Actions)
                sheet.Blank();
            Write(node, Texts.In(presented.Language));
            previous = node;
        }
    }

    private void Write(Node node, Texts texts)
    {
        switch (node)
        {
            case Heading heading:
                sheet.Blank();
                sheet.Write("", Printable.Line(heading.Title), Ink.Title);
                break;
            case Facts facts:
                sheet.Write("", Printable.Line(facts.Text), Ink.Quiet);
                break;
            case Sentence sentence:
                sheet.Write("", sentence.Plain, InkOf(sentence.Tone));
                break;
            case Quotation quotation:
                Write(quotation);
                break;
            case ItemList list:
                Write(list);
                break;
            case Actions actions:
                Write(actions);
                break;
            case Count count:
                sheet.Blank();
                sheet.Write("", count.Text + (more is not null && count.Top is { } top ? " · " + texts.MoreBy(more(top)) : ""), Ink.Quiet);
                break;
        }
    }

    private static Ink InkOf(Tone tone) => tone switch { Tone.Quiet => Ink.Quiet, Tone.Caution => Ink.Warning, _ => Ink.Plain };

    private void Write(Quotation quotation)
    {
        var excerpt = quotation.Excerpt;
        sheet.Blank();
        sheet.Write($"{quotation.Number,-2} ", Printable.Line(quotation.Place.Length > 0 ? quotation.Place : excerpt.Title), Ink.Heading);
        var (open, close) = excerpt.Language == Language.Japanese ? ("「", "」") : ("“", "”");
        for (var i = 0; i < quotation.Lines.Length; i++)
        {
            var line = quotation.Lines[i];
            var lead = i == 0 ? new string(' ', Indent - CellWidth.Of(open)) + open : new string(' ', Indent);
            var end = i == quotation.Lines.Length - 1 ? close : "";
            sheet.Write(lead + PresentedText.Lead(line.Kind, line.Depth, line.Marker), [.. line.Text.Select(RunOf), new Run(end, Ink.Quiet)]);
        }

        var indent = new string(' ', Indent);
        if (quotation.Reason is { } reason)
            sheet.Write(indent, reason, Ink.Quiet);
        sheet.WriteUnbroken(indent, $"{notes.Shown(excerpt.Source.File)}:{excerpt.Source.Line}");
        if (excerpt.Translation is { } there && quotation.Translation is { } name)
            sheet.WriteUnbroken(indent, $"{name.Text}: {notes.Shown(there.File)}:{there.Line}");
        if (excerpt.Link is { } link)
            sheet.WriteUnbroken(indent, link);
    }

    private static Run RunOf(Inline inline) => new(inline.Text, inline.Kind switch
    {
        InlineKind.Mark or InlineKind.Strong => Ink.Mark,
        InlineKind.Quiet => Ink.Quiet,
        _ => Ink.Plain,
    });

    private void Write(ItemList list)
    {
        sheet.Blank();
        if (list.Title is { } title)
            sheet.Write("", title + ":");
        var column = Math.Min(WidestCode, list.Items.Max(item => CellWidth.Of(item.Code ?? "")));
        foreach (var item in list.Items)
            Write(item, column);
    }

    /// <summary>Writes the code beside the text; one wider than the column stands above it.</summary>
    private void Write(Item item, int column)
    {
        var text = Printable.Line(string.Concat(item.Text.Select(inline => inline.Text)));
        if (item.Code is not { } code)
        {
            sheet.Write("• ", text);
            return;
        }

        var indent = new string(' ', column + 4);
        var isWide = CellWidth.Of(code) > column;
        if (isWide)
            sheet.Write("", $"  {code}");
        sheet.Write(isWide ? indent : $"  {code}{new string(' ', column - CellWidth.Of(code))}  ", text);
        if (item.Facts.Length > 0)
            sheet.Write(indent, Printable.Line(item.Facts), Ink.Quiet);
    }

    private void Write(Actions actions)
    {
        sheet.Blank();
        if (actions.Title is { } title)
            sheet.Write("", title + ":");
        foreach (var item in actions.Items)
        {
            if (item.Action is null)
                sheet.WriteUnbroken("", item.Target?.Url ?? "");
            else
                sheet.Write(actions.Title is null ? "▸ " : "  ", Printable.Line(item.Label), Ink.Heading);
        }
    }
}
