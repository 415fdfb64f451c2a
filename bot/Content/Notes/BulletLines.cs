using System.Text.RegularExpressions;

namespace Bot.Content.Notes;

/// <summary>
/// Lists that Markdown does not see: lines that begin with <c>・</c>, <c>•</c>, <c>●</c> …, as Japanese notes are often
/// written, and outlines indented with tabs from the start, which Markdown takes for code.
/// </summary>
internal static partial class BulletLines
{
    private const string Bullets = "・•●○◎■□◆◇▪◦‣";
    private const string Marker = "•";

    /// <summary>One passage, or one for each line that begins with a bullet.</summary>
    public static IEnumerable<Passage> Split(PassageText text, Place place, int line)
    {
        var starts = new List<SourceBreak> { new(0, 0) };
        starts.AddRange(text.Breaks.Where(start => IsBullet(text, start.Position)));
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].Position : text.Text.Length;
            var isItem = IsBullet(text, starts[i].Position);
            var part = text.Slice(isItem ? starts[i].Position + 1 : starts[i].Position, end);
            if (part.Text.Length == 0) continue;
            var at = isItem ? place.Inside(PassageKind.ListItem).AsItem(Marker) : place;
            yield return at.Passage(part, line + starts[i].Line);
        }
    }

    /// <summary>Whether lines of code are the items of an outline.</summary>
    public static bool AreBullets(List<string> lines) =>
        lines.Exists(line => line.Length > 0) && lines.TrueForAll(line => line.Length == 0 || Item().IsMatch(line));

    public static IEnumerable<Passage> FromCode(List<string> lines, Place place, int line)
    {
        var indents = new Stack<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (Item().Match(lines[i]) is not { Success: true } match) continue;
            var indent = match.Groups["indent"].Value.Sum(c => c == '\t' ? 4 : 1);
            while (indents.Count > 0 && indents.Peek() >= indent) indents.Pop();
            indents.Push(indent);
            var marker = char.IsAsciiDigit(match.Groups["marker"].Value[0]) ? match.Groups["marker"].Value[..^1] + "." : Marker;
            yield return new Passage(PassageKind.ListItem, match.Groups["text"].Value, place.Enclosing + indents.Count - 1, marker, line + i, []);
        }
    }

    private static bool IsBullet(PassageText text, int position) =>
        position < text.Text.Length && Bullets.Contains(text.Text[position], StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(?<indent>[ \t]*)(?<marker>[-*+・•●○]|[0-9]{1,9}[.)])[ \t]+(?<text>\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();
}
