using System.Collections.Immutable;
using Bot.Presentation;

namespace Bot.Channels.Slack.Blocks;

/// <summary>Parts of rich text.</summary>
internal static class RichTexts
{
    public static RichTextSection Section(params IEnumerable<Inline?> elements) => new(Clean(elements));

    public static RichTextQuote Quote(params IEnumerable<Inline?> elements) => new(Clean(elements));

    public static RichTextList List(IEnumerable<RichTextSection> items) => new([.. items.Where(item => !item.Elements.IsEmpty)]);

    public static Inline? Text(string text, InlineStyle? style = null) => text.Length == 0 ? null : new TextInline(text, style);

    /// <summary>A link where there is an address, else the text.</summary>
    public static Inline? Link(string? address, string text, InlineStyle? style = null) =>
        text.Length > 0 && ShownText.IsWebAddress(address, Limits.ButtonUrl) ? new LinkInline(address!, text, style) : Text(text, style);

    public static Inline? Of(Presentation.Inline inline) => inline.Kind switch
    {
        InlineKind.User => new UserInline(inline.Text),
        // A direct chat has no name to show.
        InlineKind.Conversation when inline.Text is ['C' or 'G', ..] => new ChannelInline(inline.Text),
        InlineKind.Strong or InlineKind.Mark => Link(inline.Target?.Url, inline.Text, InlineStyle.Strong),
        _ => Link(inline.Target?.Url, inline.Text),
    };

    public static int LengthOf(RichTextPart part) => part switch
    {
        RichTextSection section => LengthOf(section.Elements),
        RichTextQuote quote => LengthOf(quote.Elements),
        RichTextList list => list.Elements.Sum(LengthOf),
        _ => 0,
    };

    private static int LengthOf(ImmutableArray<Inline> elements) => elements.Sum(element => element switch
    {
        TextInline text => text.Text.Length,
        LinkInline link => link.Text.Length + link.Url.Length,
        UserInline user => user.UserId.Length,
        ChannelInline channel => channel.ChannelId.Length,
        _ => 0,
    });

    private static ImmutableArray<Inline> Clean(IEnumerable<Inline?> elements) => [.. elements.OfType<Inline>()];
}
