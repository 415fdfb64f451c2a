using System.Globalization;
using System.Text;

namespace Bot.Content.Text;

/// <summary>Makes ids and anchors from names. Letters of every script are kept, and so are emoji.</summary>
internal static class Slug
{
    private const int MaximumLength = 80;

    /// <returns>Empty when the text has nothing that can be kept.</returns>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsKept(rune))
            {
                gap = slug.Length > 0;
                continue;
            }

            if (slug.Length >= MaximumLength) break;
            if (gap) slug.Append('-');
            gap = false;
            slug.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return slug.ToString();
    }

    /// <summary>As written but for what may not stand in one part of a web address or of <c>CONFERENCE/CODE</c>.</summary>
    public static string PathPart(string text)
    {
        var part = text.Trim().Replace('/', '-').Replace('\\', '-').Replace('\n', ' ');
        return part is "" or "." or ".." ? "untitled" : part;
    }

    private static bool IsKept(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
        or UnicodeCategory.OtherNumber or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
        || rune.Value == '_';
}
