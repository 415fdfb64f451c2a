namespace Bot.Import.Sources;

internal enum SourceFormat
{
    PlainText,
    Markdown,
    Html,
}

/// <summary>A report as it was found.</summary>
/// <param name="Name">Of the file, or the last part of the address.</param>
/// <param name="Address">Where it was fetched from; null for a file.</param>
/// <param name="Unreadable">How many characters the encoding could not give; each is U+FFFD in the text.</param>
internal sealed record SourceDocument(string Name, SourceFormat Format, string Text, string? Address, int Unreadable = 0)
{
    /// <returns>Null for what is no report.</returns>
    public static SourceFormat? FormatOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => SourceFormat.Html,
        ".md" or ".markdown" => SourceFormat.Markdown,
        ".txt" or ".text" => SourceFormat.PlainText,
        _ => null,
    };
}
