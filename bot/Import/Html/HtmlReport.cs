using AngleSharp.Html.Dom;
using Bot.Content.Splitting;
using Bot.Content.Text;
using Bot.Import.Reading;
using Bot.Import.Sources;

namespace Bot.Import.Html;

/// <summary>Reads a page: its main text as blocks, and everything around that as left out. No script runs and nothing is fetched.</summary>
internal static class HtmlReport
{
    public static Report Read(SourceDocument source)
    {
        var document = PageParser.Parse(source.Text, source.Name);
        var address = AddressOf(document, source.Address);
        var leftOut = new List<LeftOut>();
        var main = MainText.Find(document);
        var blocks = new List<Block>();
        if (document.Body is { } body)
        {
            var writer = new BlockReader(leftOut, address is null ? null : new Uri(address));
            MainText.LeaveOutAround(body, main, leftOut);
            writer.Read(main);
            blocks = writer.Blocks;
        }

        var title = Clean(document.Title);
        if (TitleHeading(blocks) is { } at)
        {
            if (title is not null && title != blocks[at].Text) leftOut.Add(new("title of the window", title));
            title = blocks[at].Text;
            blocks.RemoveAt(at);
        }

        return new(source, title, address, [.. blocks], [.. leftOut]);
    }

    /// <summary>The first heading is the report's title when no other has its level or a higher one, and no session's code stands in it.</summary>
    private static int? TitleHeading(List<Block> blocks)
    {
        var at = blocks.FindIndex(block => block.IsHeading);
        if (at < 0 || SessionHeading.IsCoded(blocks[at].Text)) return null;
        return blocks.Count(block => block.IsHeading && block.Level <= blocks[at].Level) == 1 ? at : null;
    }

    private static string? AddressOf(IHtmlDocument document, string? fetched)
    {
        var canonical = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
            ?? document.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        return fetched ?? (WebAddress.IsSafe(canonical) ? canonical : null);
    }

    private static string? Clean(string? title) => string.IsNullOrWhiteSpace(title) ? null : title.Trim();
}
