using System.Text.RegularExpressions;

namespace Bot.Content.Notes;

/// <summary>The first paragraph of a callout, as GitHub and Obsidian write them: <c>[!NOTE]</c>, <c>[!warning]- Title</c>.</summary>
/// <param name="Title">The rest of its first line; empty when there is none.</param>
/// <param name="BodyLine">Lines from the first line to <paramref name="Body"/>.</param>
internal sealed partial record Callout(PassageText Title, PassageText Body, int BodyLine)
{
    /// <returns>Null when the text does not begin as one.</returns>
    public static Callout? Read(PassageText text)
    {
        var mark = Mark().Match(text.Text);
        if (!mark.Success) return null;
        if (text.Breaks.FirstOrDefault(line => line.Position >= mark.Length) is not { Line: > 0 } body)
            return new Callout(text.Slice(mark.Length, text.Text.Length), PassageText.Empty, 0);
        return new Callout(text.Slice(mark.Length, body.Position), text.From(body.Position), body.Line);
    }

    [GeneratedRegex(@"^\[![A-Za-z][A-Za-z0-9_-]{0,30}\][+-]?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
