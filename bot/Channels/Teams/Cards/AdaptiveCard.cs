using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bot.Channels.Teams.Activities;

namespace Bot.Channels.Teams.Cards;

/// <summary>Adaptive Cards 1.5, as far as Kiku draws with them (https://adaptivecards.io/explorer/). All text is in text runs, which are shown as
/// they are: there is no markup to smuggle anything in by.</summary>
internal sealed record AdaptiveCard(ImmutableArray<CardElement> Body, ImmutableArray<CardButton>? Actions)
{
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    [JsonPropertyOrder(-2)]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "1.5";

    /// <summary>BCP 47; chooses the Japanese shapes of characters, and a screen reader's voice.</summary>
    public string? Lang { get; init; }

    /// <summary>Shown where the card cannot be.</summary>
    public string? FallbackText { get; init; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
internal abstract record CardElement
{
    /// <summary><c>none</c>, <c>small</c>, <c>medium</c> and so on; null: <c>default</c>.</summary>
    public string? Spacing { get; init; }

    /// <summary>A line above.</summary>
    public bool Separator { get; init; }
}

internal sealed record RichTextBlock(ImmutableArray<TextRun> Inlines) : CardElement;

internal sealed record Container(ImmutableArray<CardElement> Items, string? Style = null) : CardElement;

internal sealed record TextInput(string Id, string Label, string Placeholder, bool IsMultiline, int MaxLength) : CardElement;

internal sealed record TextRun(string Text)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    public string? Size { get; init; }

    public string? Weight { get; init; }

    public string? Color { get; init; }

    public bool IsSubtle { get; init; }

    public bool Highlight { get; init; }

    public CardButton? SelectAction { get; init; }
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
internal abstract record CardButton(string? Title)
{
    /// <summary>Also what a screen reader says.</summary>
    public string? Tooltip { get; init; }
}

internal sealed record OpenUrlAction(string? Title, string Url) : CardButton(Title);

internal sealed record ExecuteAction(string? Title, string Verb, CardData Data) : CardButton(Title);

/// <summary>Opens on the spot, without asking the bot.</summary>
internal sealed record ShowCardAction(string? Title, AdaptiveCard Card) : CardButton(Title);
