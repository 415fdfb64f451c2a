using System.Collections.Immutable;
using Bot.Presentation;

namespace Bot.Channels.Teams.Cards;

/// <summary>Maps nodes to the elements of one card. What belongs to a session stands in a container of its own.</summary>
internal sealed class NodeCard
{
    private readonly Presented presented;
    private readonly CardBuilder card;
    private int room = Limits.Items;
    private int omitted;

    private NodeCard(Presented presented) => (this.presented, card) = (presented, new(presented.Language));

    public static Drawing Draw(Presented presented)
    {
        var drawing = new NodeCard(presented);
        foreach (var node in presented.Nodes)
            drawing.Add(node);
        drawing.AddOmitted();
        return drawing.card.Draw(PresentedText.Of(presented));
    }

    private void Add(Node node)
    {
        if (node is not (Heading or Facts or ItemList))
            AddOmitted();
        switch (node)
        {
            case Heading heading when room > 0:
                Add(heading);
                break;
            case Facts facts when room > 0:
                card.Add(CardBuilder.Small(facts.Text) is { } line ? line with { Spacing = "none" } : null);
                break;
            case Sentence { Tone: Tone.Quiet } quiet:
                card.Quiet(quiet.Plain);
                break;
            case Sentence sentence:
                card.Sentence(sentence.Plain);
                break;
            case Quotation quotation:
                Add(quotation);
                break;
            case ItemList list:
                Add(list);
                break;
            case Actions actions:
                if (actions.Title is { } title && !actions.Items.IsEmpty)
                    card.Quiet(title);
                foreach (var item in actions.Items)
                    card.Button(Button(item));
                break;
            case Count count:
                card.Quiet(count.Text);
                break;
        }
    }

    private void Add(Heading heading)
    {
        var run = CardBuilder.Link(heading.Title, heading.Target?.Url, run => run with { Weight = "bolder", Size = heading.Level == 1 ? "medium" : null });
        card.Add(CardBuilder.Runs(run) is { } line ? line with { Separator = heading.Level > 1, Spacing = "medium" } : null);
    }

    private void Add(Quotation quotation)
    {
        CardElement?[] above = [Above(quotation), CardBuilder.Small(quotation.Reason)];
        foreach (var element in above.OfType<CardElement>())
            card.Add(element with { Spacing = quotation.IsFirst ? "none" : "small" });
        var lines = quotation.Lines.SelectMany(Paragraphs).Select((line, i) => i == 0 ? line : line with { Spacing = "small" });
        card.Add(new Container([.. lines], "emphasis") { Spacing = "small" });
    }

    /// <summary>The place, which is a link where the heading leads elsewhere, and the other language.</summary>
    private static RichTextBlock? Above(Quotation quotation)
    {
        static TextRun Quiet(TextRun run) => run with { Size = "small", IsSubtle = true };
        var place = quotation.IsFirst ? CardBuilder.Text(quotation.Place, Quiet) : CardBuilder.Link(quotation.Place, quotation.Target.Url, Quiet);
        var there = CardBuilder.Link(quotation.Translation?.Text, quotation.Translation?.Target?.Url, Quiet) is { SelectAction: not null } link ? link : null;
        return CardBuilder.Runs(place, there is not null && place is not null ? CardBuilder.Text("  ·  ", Quiet) : null, there);
    }

    /// <summary>A block for each line, since cards do not break lines within one. Cards have no lists: em spaces indent, and the marker is text.</summary>
    private static IEnumerable<RichTextBlock> Paragraphs(QuotedLine line)
    {
        var lead = new string('\u2003', line.Depth) + (line.Marker is { } marker ? marker + " " : "");
        var runs = new List<TextRun?> { CardBuilder.Text(lead) };
        foreach (var inline in line.Text)
        {
            var parts = inline.Text.Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    if (CardBuilder.Runs(runs) is { } above)
                        yield return above;
                    runs.Clear();
                }

                runs.Add(CardBuilder.Text(parts[i], run => inline.Kind == InlineKind.Mark ? run with { Weight = "bolder", Highlight = true } : run));
            }
        }

        if (CardBuilder.Runs(runs) is { } last)
            yield return last;
    }

    private void Add(ItemList list)
    {
        var shown = list.Items.Take(room).ToImmutableArray();
        (room, omitted) = (room - shown.Length, omitted + list.Items.Length - shown.Length);
        card.List(list.Title, shown.Select(item => CardBuilder.Runs(
        [
            CardBuilder.Text(item.Code is { } code ? code + "  " : "• ", run => item.Code is null ? run : run with { Weight = "bolder" }),
            .. item.Text.Select(inline => CardBuilder.Link(inline.Text, inline.Target?.Url)),
            CardBuilder.Text(item.Facts.Length == 0 ? "" : " · " + item.Facts, run => run with { IsSubtle = true }),
        ])));
    }

    private void AddOmitted()
    {
        if (omitted > 0)
            card.Quiet(Texts.In(presented.Language).AndMore(omitted));
        omitted = 0;
    }

    /// <summary>Makes a button of an action. That for an unhelpful answer opens a form under the answer, which asks what was wrong.</summary>
    private CardButton? Button(ActionItem item) => item.Action switch
    {
        null => CardBuilder.Open(item.Label, item.Target?.Url),
        { Kind: ActionKind.Unhelpful } about => CommentCard.Button(presented.Language, about),
        var action => CardBuilder.Execute(item.Label, action, item.Description),
    };
}
