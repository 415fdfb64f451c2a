namespace Bot.Content.Notes;

/// <summary>Where in lists and quotations a block stands.</summary>
/// <param name="Kind">What a paragraph here is.</param>
/// <param name="Enclosing">How many list items and quotations are around it.</param>
internal sealed record Place(PassageKind Kind, int Enclosing, string? Marker)
{
    public static Place Top { get; } = new(PassageKind.Paragraph, 0, null);

    /// <summary>Ordinal of the passage that introduces what stands here; -1 when none does.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>Within a quotation or list item that stands here.</summary>
    public Place Inside(PassageKind kind) => this with { Kind = kind, Enclosing = Enclosing + 1, Marker = null };

    /// <summary>The paragraph of a list item that has its marker.</summary>
    public Place AsItem(string marker) => this with { Kind = PassageKind.ListItem, Marker = marker };

    public Place Under(int parent) => parent < 0 ? this : this with { Parent = parent };

    /// <summary>An item's and a quotation's own container does not count to its depth; to what stands under them it does.</summary>
    public Passage Passage(PassageText text, int line) =>
        new(Kind, text.Text, Kind == PassageKind.Paragraph ? Enclosing : Enclosing - 1, Marker, line, text.Spans) { Parent = Parent };
}
