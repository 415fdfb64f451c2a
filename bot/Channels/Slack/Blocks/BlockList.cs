using System.Collections.Immutable;
using Bot.Presentation;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Builds the blocks of one message or page. Empty texts draw nothing, since Slack takes none, and long ones are cut to its limits.</summary>
/// <param name="most">How many blocks fit.</param>
internal sealed class BlockList(int most)
{
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private int buttons;

    /// <summary>Characters still to spend.</summary>
    public int Left { get; private set; } = Limits.MessageText;

    public ImmutableArray<Block> ToImmutable() => blocks.Count > most ? blocks.ToImmutable()[..most] : blocks.ToImmutable();

    public void Header(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            Add(new HeaderBlock(new(ShownText.Line(text, Limits.Header))), Math.Min(text.Length, Limits.Header));
    }

    public void Sentence(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            Add(new SectionBlock(new(ShownText.Clip(text, Limits.Section))), Math.Min(text.Length, Limits.Section));
    }

    public void Context(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            Add(new ContextBlock([new(ShownText.Clip(text, Limits.Section))]), Math.Min(text.Length, Limits.Section));
    }

    public void Divider() => blocks.Add(new DividerBlock());

    public void RichText(params ImmutableArray<RichTextPart> parts)
    {
        parts = parts.RemoveAll(part => RichTexts.LengthOf(part) == 0);
        if (!parts.IsEmpty)
            Add(new RichTextBlock(parts), parts.Sum(RichTexts.LengthOf));
    }

    public void Actions(IEnumerable<Button?> elements)
    {
        var shown = elements.OfType<Button>().Take(25).ToImmutableArray();
        if (!shown.IsEmpty)
            Add(new ActionsBlock(shown), shown.Sum(button => button.Text.Text.Length));
    }

    /// <summary>Null when what it does does not fit into a button.</summary>
    public Button? Button(string label, MessageAction action, string? accessibilityLabel = null)
    {
        if (string.IsNullOrWhiteSpace(label) || action.Encode(Limits.ButtonValue) is not { } value)
            return null;

        return new(
            ActionIds.Of(action.Kind, buttons++), new(ShownText.Line(label, Limits.ButtonText), Emoji: true), value, AccessibilityLabel: accessibilityLabel);
    }

    public Button? Link(string label, string? address) => ShownText.IsWebAddress(address, Limits.ButtonUrl)
        ? new($"{ActionIds.Open}_{buttons++}", new(ShownText.Line(label, Limits.ButtonText), Emoji: true), Value: null, Url: address)
        : null;

    private void Add(Block block, int length)
    {
        blocks.Add(block);
        Left -= length;
    }
}
