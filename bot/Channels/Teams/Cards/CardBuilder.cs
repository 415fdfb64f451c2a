using System.Collections.Immutable;
using Bot.Channels.Teams.Activities;
using Bot.Content;
using Bot.Presentation;

namespace Bot.Channels.Teams.Cards;

/// <summary>Builds one card. Empty texts draw nothing.</summary>
internal sealed class CardBuilder(Language language)
{
    private readonly ImmutableArray<CardElement>.Builder body = ImmutableArray.CreateBuilder<CardElement>();
    private readonly ImmutableArray<CardButton>.Builder buttons = ImmutableArray.CreateBuilder<CardButton>();

    /// <param name="fallback">What is said where there is no card.</param>
    public Drawing Draw(string fallback)
    {
        var text = ShownText.Clip(fallback, Limits.FallbackText);
        var actions = buttons.Count == 0 ? (ImmutableArray<CardButton>?)null : [.. buttons.Take(Limits.Buttons)];
        return new(text, new(body.ToImmutable(), actions) { Lang = language == Language.Japanese ? "ja" : "en", FallbackText = text });
    }

    public void Add(CardElement? element)
    {
        if (element is not null)
            body.Add(body.Count == 0 ? element with { Separator = false } : element);
    }

    /// <summary>Kiku's own words; lines are paragraphs.</summary>
    public void Sentence(string? text)
    {
        foreach (var line in Lines(text))
            Add(Runs(Text(line)));
    }

    public void Quiet(string? text) => Add(Small(text));

    public void List(string? title, IEnumerable<RichTextBlock?> items)
    {
        var lines = items.OfType<RichTextBlock>().Select(item => item with { Spacing = "small" }).ToImmutableArray<CardElement>();
        if (lines.IsEmpty)
            return;
        Add(Runs(Text(title, run => run with { Weight = "bolder" })));
        Add(new Container(lines) { Spacing = "small" });
    }

    public void Button(CardButton? button)
    {
        if (button is not null)
            buttons.Add(button);
    }

    public static IEnumerable<string> Lines(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? []
            : ShownText.Clip(text, Limits.Sentence).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static RichTextBlock? Runs(params IEnumerable<TextRun?> runs) =>
        runs.OfType<TextRun>().ToImmutableArray() is { IsEmpty: false } inlines ? new(inlines) : null;

    public static RichTextBlock? Small(string? text) => Runs(Text(text, run => run with { Size = "small", IsSubtle = true }));

    public static TextRun? Text(string? text, Func<TextRun, TextRun>? style = null) =>
        string.IsNullOrEmpty(text) ? null : style is null ? new(text) : style(new(text));

    /// <summary>A link where there is an address, else the text.</summary>
    public static TextRun? Link(string? text, string? address, Func<TextRun, TextRun>? style = null) => Text(text, style) is { } run
        ? ShownText.IsWebAddress(address, Limits.Url) ? run with { SelectAction = new OpenUrlAction(null, address!) } : run
        : null;

    public static CardButton? Open(string title, string? address) =>
        ShownText.IsWebAddress(address, Limits.Url) ? new OpenUrlAction(ShownText.Line(title, Limits.ButtonTitle), address!) : null;

    /// <summary>Null when what it does does not fit into a button.</summary>
    public static CardButton? Execute(string title, MessageAction action, string? tooltip = null) =>
        !string.IsNullOrWhiteSpace(title) && action.Encode(Limits.ButtonData) is { } data
            ? new ExecuteAction(ShownText.Line(title, Limits.ButtonTitle), Verbs.Of(action.Kind), new CardData(data)) { Tooltip = tooltip }
            : null;
}
