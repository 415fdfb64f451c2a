using System.Collections.Immutable;
using Bot.Presentation;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Maps nodes to blocks, as many as fit into a message; list items that do not fit are counted.</summary>
internal sealed class NodeBlocks
{
    /// <summary>Characters kept free for what follows a list.</summary>
    private const int Reserve = 1500;

    private readonly Presented presented;
    private readonly BlockList list;
    private int omitted;

    private NodeBlocks(Presented presented, int limit) => (this.presented, list) = (presented, new(limit));

    private bool IsFull => list.Left < Reserve;

    public static ImmutableArray<Block> Draw(Presented presented, int limit)
    {
        var blocks = new NodeBlocks(presented, limit);
        for (var i = 0; i < presented.Nodes.Length; i++)
        {
            if (presented.Nodes[i] is Heading heading)
                blocks.Add(heading, i + 1 < presented.Nodes.Length ? presented.Nodes[i + 1] as Facts : null);
            else
                blocks.Add(presented.Nodes[i]);
        }

        blocks.AddOmitted();
        return blocks.list.ToImmutable();
    }

    private void Add(Node node)
    {
        if (node is not (ItemList or Facts))
            AddOmitted();
        switch (node)
        {
            case Sentence sentence:
                Add(sentence);
                break;
            case Quotation quotation:
                list.RichText([RichTexts.Section(Above(quotation)), .. Quotations.Of(quotation.Lines)]);
                break;
            case ItemList items:
                Add(items);
                break;
            case Actions actions:
                list.Context(actions.Title);
                list.Actions(actions.Items.Select(item => item.Action is { } action
                    ? list.Button(item.Label, action, item.Description)
                    : list.Link(item.Label, item.Target?.Url)));
                break;
            case Count count:
                list.Context(count.Text);
                break;
        }
    }

    /// <summary>A heading and its facts are one block. Without a place to open, a heading of the first level is a block of its own kind.</summary>
    private void Add(Heading heading, Facts? facts)
    {
        if (heading is { Level: 1, Target: null })
            list.Header(heading.Title);
        else if (!IsFull)
            list.RichText(RichTexts.Section(
                RichTexts.Link(heading.Target?.Url, heading.Title, InlineStyle.Strong), RichTexts.Text(facts is null ? "" : "\n" + facts.Text)));
    }

    private void Add(Sentence sentence)
    {
        if (sentence.Text.Any(inline => inline is not { Kind: InlineKind.Plain, Target: null }))
            list.RichText(RichTexts.Section(sentence.Text.Select(RichTexts.Of)));
        else if (sentence.Tone == Tone.Quiet)
            list.Context(sentence.Plain);
        else
            list.Sentence(sentence.Plain);
    }

    private void Add(ItemList items)
    {
        var room = list.Left - Reserve;
        var shown = new List<RichTextSection>();
        foreach (var item in items.Items.Select(Section))
        {
            room -= RichTexts.LengthOf(item);
            if (room >= 0)
                shown.Add(item);
            else
                omitted++;
        }

        if (shown.Count > 0)
            list.RichText([RichTexts.Section(RichTexts.Text(items.Title ?? "", InlineStyle.Strong)), RichTexts.List(shown)]);
    }

    private void AddOmitted()
    {
        if (omitted > 0)
            list.Context(Texts.In(presented.Language).AndMore(omitted));
        omitted = 0;
    }

    private static RichTextSection Section(Item item) => RichTexts.Section(
    [
        RichTexts.Text(item.Code is { } code ? code + "  " : "", InlineStyle.Strong),
        .. item.Text.Select(RichTexts.Of),
        RichTexts.Text(item.Facts.Length == 0 ? "" : " · " + item.Facts),
    ]);

    /// <summary>The place, which is a link where the heading leads elsewhere, the other language, and why it is shown.</summary>
    private static IEnumerable<Inline?> Above(Quotation quotation)
    {
        var there = RichTexts.Link(quotation.Translation?.Target?.Url, quotation.Translation?.Text ?? "") as LinkInline;
        var hasPlace = quotation.Place.Length > 0;
        yield return quotation.IsFirst ? RichTexts.Text(quotation.Place) : RichTexts.Link(quotation.Target.Url, quotation.Place);
        yield return there is not null && hasPlace ? RichTexts.Text("  ·  ") : null;
        yield return there;
        yield return quotation.Reason is { } reason ? RichTexts.Text((hasPlace || there is not null ? "\n" : "") + reason, InlineStyle.Quiet) : null;
    }
}
