using System.Text.RegularExpressions;

namespace Bot.Import.Reading;

/// <summary>Leaves out of a report what is about the report: tables of contents, bylines, counts of comments, captions of images.</summary>
internal static partial class ReportFurniture
{
    private const int LongestLine = 200;

    /// <summary>A byline stands under the title: in so many parts, or not at all.</summary>
    private const int OpeningBlocks = 4;

    public static Report LeaveOut(Report report)
    {
        var headings = report.Blocks.Where(block => block.IsHeading).Select(block => Bare(block.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = new List<Block>();
        var leftOut = new List<LeftOut>(report.LeftOut);
        for (var at = 0; at < report.Blocks.Length; at++)
        {
            var block = report.Blocks[at];
            if (ReasonOf(block, at, headings) is not { } reason)
            {
                kept.Add(block);
                continue;
            }

            leftOut.Add(new(reason, block.Text));
            // The heading above has nothing else under it.
            var isAlone = at + 1 == report.Blocks.Length || report.Blocks[at + 1].IsHeading;
            if (isAlone && kept is [.., { IsHeading: true } above] && Contents().IsMatch(above.Text))
            {
                leftOut.Add(new(reason, above.Text));
                kept.RemoveAt(kept.Count - 1);
            }
        }

        return report with { Blocks = [.. kept], LeftOut = [.. leftOut] };
    }

    private static string? ReasonOf(Block block, int at, HashSet<string> headings)
    {
        if (block.Text.Length <= LongestLine && Comments().IsMatch(block.Text)) return "comments";
        if (block.IsHeading && !block.Guessed) return null;
        if (block.Text.Length <= LongestLine && Caption().IsMatch(block.Text)) return "caption of an image";
        if (at < OpeningBlocks && block.Text.Length <= LongestLine && Byline().IsMatch(block.Text)) return "byline";
        var lines = block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length >= 3 && Array.TrueForAll(lines, line => line.Length <= LongestLine && headings.Contains(Bare(line))) ? "table of contents" : null;
    }

    /// <summary>Without the signs of a list and a link.</summary>
    private static string Bare(string line) => Link().Replace(Item().Replace(line, ""), "${text}").Trim().TrimEnd(':', '：');

    [GeneratedRegex(@"^\s*(?:[-*+•・]|[0-9]{1,3}[.)](?=\s))?\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^\W*(?:(?:table of )?contents|on this page|目次|もくじ)\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Contents();

    [GeneratedRegex(
        @"^(?:[0-9]+|no) (?:comments?|responses?|replies)\W*$|^コメント ?[(（]?[0-9]+件?[)）]?$|^[0-9]+ ?件のコメント$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(
        @"^\W{0,2}(?:figure|fig\.|photo|image|caption|図|写真|画像) ?[0-9]{0,3} ?[:：.．] ?[^\n]+$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Caption();

    // With a date or a word for publishing: "By Mira Sol" alone may be a talk's speaker.
    [GeneratedRegex(
        @"^(?:(?:posted|published|written) (?:by|on)\b[^\n]{1,120}|by \p{Lu}[^\n]{2,80}[^\n]*\b(?:19|20)[0-9]{2}\b[^\n]{0,40}|[0-9]{1,3} min(?:ute)?s? read"
        + @"|(?:投稿日|公開日|更新日|投稿者)[:：][^\n]{1,80})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Byline();
}
