using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Block Kit, as far as Kiku draws with it (https://docs.slack.dev/reference/block-kit/blocks). Everything that comes from notes or
/// people goes into plain text or rich text, which Slack shows as it is: there is no markup to smuggle anything in by.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(InputBlock), "input")]
internal abstract record Block;

internal sealed record HeaderBlock(PlainText Text) : Block;

internal sealed record SectionBlock(PlainText Text) : Block;

internal sealed record ContextBlock(ImmutableArray<PlainText> Elements) : Block;

internal sealed record DividerBlock : Block;

internal sealed record RichTextBlock(ImmutableArray<RichTextPart> Elements) : Block;

internal sealed record ActionsBlock(ImmutableArray<Button> Elements) : Block;

internal sealed record InputBlock(string BlockId, PlainText Label, TextInput Element, PlainText? Hint) : Block;

/// <param name="Emoji">Draws <c>:smile:</c> as a picture: never for text from notes.</param>
internal sealed record PlainText(string Text, bool Emoji = false)
{
    public string Type { get; init; } = "plain_text";
}

/// <param name="Url">Opens a page; the click is told all the same.</param>
internal sealed record Button(string ActionId, PlainText Text, string? Value, string? Url = null, string? AccessibilityLabel = null)
{
    public string Type { get; init; } = "button";
}

internal sealed record TextInput(string ActionId, bool Multiline, int MaxLength)
{
    public string Type { get; init; } = "plain_text_input";
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextSection), "rich_text_section")]
[JsonDerivedType(typeof(RichTextQuote), "rich_text_quote")]
[JsonDerivedType(typeof(RichTextList), "rich_text_list")]
internal abstract record RichTextPart;

internal sealed record RichTextSection(ImmutableArray<Inline> Elements) : RichTextPart;

internal sealed record RichTextQuote(ImmutableArray<Inline> Elements) : RichTextPart;

/// <param name="Elements">Sections, one for each item.</param>
internal sealed record RichTextList(ImmutableArray<RichTextPart> Elements) : RichTextPart
{
    public string Style { get; init; } = "bullet";

    /// <summary>Depth, from 0.</summary>
    public int? Indent { get; init; }

    /// <summary>The count of numbers that an ordered list skips at its beginning.</summary>
    public int? Offset { get; init; }

    /// <summary>1: the line of a quotation beside it.</summary>
    public int? Border { get; init; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextInline), "text")]
[JsonDerivedType(typeof(LinkInline), "link")]
[JsonDerivedType(typeof(UserInline), "user")]
[JsonDerivedType(typeof(ChannelInline), "channel")]
internal abstract record Inline;

internal sealed record TextInline(string Text, InlineStyle? Style = null) : Inline;

internal sealed record LinkInline(string Url, string Text, InlineStyle? Style = null) : Inline;

/// <summary>Shows a name and notifies: only for people who used Kiku themselves.</summary>
internal sealed record UserInline(string UserId) : Inline;

/// <summary>Shows a channel's name to whoever may see it. Notifies nobody.</summary>
internal sealed record ChannelInline(string ChannelId) : Inline;

internal sealed record InlineStyle
{
    public static InlineStyle Strong { get; } = new() { Bold = true };

    public static InlineStyle Quiet { get; } = new() { Italic = true };

    public bool Bold { get; private init; }

    public bool Italic { get; private init; }
}
