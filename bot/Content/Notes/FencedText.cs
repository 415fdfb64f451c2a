using System.Text.RegularExpressions;
using Bot.Content.Text;
using Markdig.Syntax;

namespace Bot.Content.Notes;

/// <summary>Tells notes that stand between the marks of code from code.</summary>
internal static partial class FencedText
{
    private static readonly string[] LanguagesOfText = ["", "text", "txt", "plain", "plaintext", "md", "markdown", "note", "notes", "memo"];

    /// <summary>Whether a fence holds text: no programming language is named, and nearly all lines are items or read as sentences.</summary>
    public static bool IsText(FencedCodeBlock fence, List<string> lines)
    {
        if (!LanguagesOfText.Contains(fence.Info ?? "", StringComparer.OrdinalIgnoreCase)) return false;
        int text = 0, code = 0, open = 0;
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (IsCode(line))
                code++;
            else if (IsItem(line) || IsProse(line))
                text++;
            else
                open++;
        }

        return text > 0 && code == 0 && text >= open;
    }

    /// <summary>Whether lines of an indented block are the items of an outline.</summary>
    public static bool IsOutline(List<string> lines) => lines.Exists(line => line.Length > 0) && lines.TrueForAll(line => line.Length == 0 || IsItem(line));

    private static bool IsItem(string line)
    {
        var text = line.TrimStart();
        return BulletLines.MarkOf(text) is { } mark && text.Length > mark.Length;
    }

    private static bool IsProse(string line)
    {
        var (words, joining) = LanguageOfText.EnglishWords(line);
        return LanguageOfText.Of(line) == Language.Japanese || (words > 3 && joining > 0);
    }

    private static bool IsCode(string line) => Code().IsMatch(line);

    // Statements and blocks, assignments, calls, comments, tags, prompts, keys of YAML, options, and the columns of a drawing.
    [GeneratedRegex(
        @"[;{}\\]\s*$|^\s*(//|/\*|\#|<[!/a-zA-Z]|\$\s|>>>|%\s|@\w+\(|\||\+[-+]|[├└│┌])|\w\(\w*\)|\w\([""']|^\s*(- )?[\w.-]+:(\s|$)|(^|\s)--\w"
        + @"|[\w\])]\s*(=|:=|==|!=|\+=|=>|&&|\|\|)\s*[\w""'({\[]|\w\.\w+\(|::|</\w",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
