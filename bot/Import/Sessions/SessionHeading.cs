using System.Text.RegularExpressions;

namespace Bot.Import.Sessions;

/// <summary>A heading that begins with a session's code: <c>A10: Title</c>, <c>[B-3] Title</c>, <c>Session 2 – Title</c>.</summary>
/// <param name="Code">As the programme has it, in half-width characters.</param>
/// <param name="Title">Empty when the heading is the code alone.</param>
/// <param name="IsNumber">A number alone, which counts points as often as sessions.</param>
/// <param name="IsSeparated">By more than a space: <c>S3 buckets</c> is no session S3.</param>
internal sealed partial record SessionHeading(string Code, string Title, bool IsNumber, bool IsSeparated)
{
    /// <summary>Letters and digits, for telling whether two codes are of one programme.</summary>
    public (int Letters, bool Hyphen) Shape => (Code.Count(char.IsAsciiLetter), Code.Contains('-', StringComparison.Ordinal));

    public static bool IsCoded(string heading) => Read(heading) is { IsNumber: false };

    /// <returns>Null when it begins with no code.</returns>
    public static SessionHeading? Read(string heading)
    {
        if (heading.Length is 0 or > 400) return null;
        var folded = HalfWidth(heading);
        if (Lettered().Match(folded) is { Success: true } lettered) return Of(lettered, heading, isNumber: false);
        return Numbered().Match(folded) is { Success: true } numbered ? Of(numbered, heading, isNumber: true) : null;
    }

    private static SessionHeading? Of(Match match, string heading, bool isNumber)
    {
        var title = match.Groups["title"];
        var code = match.Groups["code"].Value.Replace('‐', '-').Replace('–', '-').Replace('_', '-');
        // Questions and answers are numbered so as well.
        if (code[0] == 'Q' && code.Length <= 3) return null;
        var isSeparated = match.Groups["separator"].Value.Trim(' ', '　').Length > 0 || heading[0] is '[' or '【' or '［' or '(' or '（' or '〔';
        return new(code, heading[title.Index..].Trim(), isNumber, isSeparated || title.Length == 0);
    }

    /// <summary>Full-width letters, digits and spaces, one for one, so that positions stay.</summary>
    private static string HalfWidth(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] switch
            {
                '　' => ' ',
                >= '！' and <= '～' => (char)(source[i] - 0xFEE0),
                var c => c,
            };
        }
    });

    [GeneratedRegex(
        @"^(?:(?i:session|track|セッション|トラック)\s*)?[\[(【〔]?(?<code>[A-Z]{1,3}[-‐–_]?[0-9]{1,3}[A-Za-z]?)"
        + @"(?:[\])】〕](?<separator>\s*[:.|/–—-]?)|(?<separator>\s*[:.|/–—]\s*|\s+-\s+|\s+)|$)(?<title>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lettered();

    [GeneratedRegex(
        @"^(?:(?:session|talk|no\.?|セッション|発表|講演|第)\s*)?#?(?<code>[0-9]{1,2}(?:-[0-9]{1,2})?)(?:講演|部|回|限)?"
        + @"(?<separator>\s*[:.)、|]\s*|\s+[–—-]\s+)(?<title>[^\s0-9].*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();
}
