namespace Bot.Content.Notes;

/// <summary>
/// Keeps what a browser would not show out of the text: scripts, styles and comments, also where they run over several
/// blocks of Markdown. One that is never closed hides nothing, or a stray tag would swallow the rest of the notes.
/// </summary>
internal sealed class HiddenMarkup
{
    private readonly Dictionary<string, int> lastClosings = new(StringComparer.Ordinal);
    private readonly string source;
    private string? closing;

    public HiddenMarkup(string source) => this.source = source;

    public bool IsHiding => closing is not null;

    /// <summary>To be called for every tag and comment; <paramref name="position"/> is where it stands in the source.</summary>
    public void Tag(ReadOnlySpan<char> tag, int position)
    {
        if (closing is not null)
        {
            if (closing != "-->" && tag.StartsWith(closing, StringComparison.OrdinalIgnoreCase)) closing = null;
            return;
        }

        var name = HtmlText.NameOf(tag);
        if (tag.StartsWith("</") || tag.EndsWith("/>")) return;
        if (name.Equals("script", StringComparison.OrdinalIgnoreCase)) HideUntil("</script", position);
        if (name.Equals("style", StringComparison.OrdinalIgnoreCase)) HideUntil("</style", position);
    }

    /// <summary>The parts of a text outside comments.</summary>
    public string Visible(string text, int position)
    {
        if (closing is null && !text.Contains("<!--", StringComparison.Ordinal)) return text;
        var visible = "";
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            if (closing is null)
            {
                var open = rest.IndexOf("<!--");
                if (open < 0 || !HideUntil("-->", position)) return visible + rest.ToString();
                visible += rest[..open].ToString();
                rest = rest[(open + 4)..];
            }
            else
            {
                var end = rest.IndexOf(closing, StringComparison.OrdinalIgnoreCase);
                if (end < 0 || closing != "-->") return visible;
                rest = rest[(end + closing.Length)..];
                closing = null;
            }
        }

        return visible;
    }

    /// <returns>False when nothing closes it later in the source.</returns>
    public bool HideUntil(string end, int position)
    {
        if (!lastClosings.TryGetValue(end, out var last))
            lastClosings[end] = last = source.LastIndexOf(end, StringComparison.OrdinalIgnoreCase);
        if (last <= position) return false;
        closing = end;
        return true;
    }

    public void Show() => closing = null;

    /// <summary>What ends the hiding at present.</summary>
    public string? Closing => closing;
}
