using System.Text.RegularExpressions;

namespace Bot.Content.Splitting;

/// <summary>A heading that begins with a session's code or number: <c>A10: Title</c>, <c>[B-3] Title</c>, <c>Session 2 – Title</c>.</summary>
/// <param name="Code">As the programme has it, in half-width characters.</param>
/// <param name="Title">Empty when the heading is the code alone.</param>
/// <param name="IsNumber">A number, which counts points as often as sessions.</param>
/// <param name="IsSeparated">By more than a space: <c>S3 buckets</c> is no session S3.</param>
/// <param name="IsWorded">The number is said to be a session's: <c>Talk 3</c>, <c>3コマ目</c>.</param>
internal sealed partial record SessionHeading(string Code, string Title, bool IsNumber, bool IsSeparated, bool IsWorded)
{
    private const int Longest = 400;

    /// <summary>Letters and digits, for telling whether two codes are of one programme.</summary>
    public (int Letters, bool Hyphen) Shape => (Code.Count(char.IsAsciiLetter), Code.Contains('-', StringComparison.Ordinal));

    /// <summary>Several letters, a hyphen or two digits: levels of severity and versions (<c>P1</c>, <c>V2</c>) have none of them.</summary>
    public bool IsElaborate => Code.Contains('-', StringComparison.Ordinal) || Code.Count(char.IsAsciiDigit) > 1;

    public static bool IsCoded(string heading) => Read(heading) is { IsNumber: false };

    /// <returns>Null when it begins with no code.</returns>
    public static SessionHeading? Read(string heading)
    {
        if (heading.Length is 0 or > Longest) return null;
        var folded = HalfWidth(heading);
        if (Lettered().Match(folded) is { Success: true } lettered) return Of(lettered, heading, isNumber: false, isWorded: false);
        if (Worded().Match(folded) is { Success: true } worded) return Of(worded, heading, isNumber: true, isWorded: true);
        return Numbered().Match(folded) is { Success: true } numbered ? Of(numbered, heading, isNumber: true, isWorded: false) : null;
    }

    private static SessionHeading? Of(Match match, string heading, bool isNumber, bool isWorded)
    {
        var title = match.Groups["title"];
        var code = match.Groups["code"].Value.Replace('‐', '-').Replace('–', '-').Replace('_', '-');
        // Questions and answers are numbered so as well.
        if (code[0] == 'Q' && code.Length <= 3) return null;
        var isSeparated = match.Groups["separator"].Value.Trim(' ', '　').Length > 0 || heading[0] is '[' or '【' or '［' or '(' or '（' or '〔';
        return new(code, heading[title.Index..].Trim(), isNumber, isSeparated || title.Length == 0, isWorded);
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
        @"^(?:(?:session|talk|presentation|lightning talk|lt|セッション|トーク|発表|講演)\s*(?:no\.?\s*)?#?(?<code>[0-9]{1,2}(?:[.-][0-9]{1,2})?)"
        + @"|第?(?<code>[0-9]{1,2})\s*(?:コマ目|時限目?|講演目?|本目|人目|(?:番目|つ目)の(?:セッション|発表|講演|トーク)))"
        + @"(?:(?<separator>\s*[:.)、|–—-]\s*|\s+)|(?=[「『（(【]|$))(?<title>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Worded();

    [GeneratedRegex(
        @"^(?:(?:no\.?|第)\s*)?#?(?<code>[0-9]{1,2}(?:-[0-9]{1,2})?)(?:部|回)?"
        + @"(?<separator>\s*[:.)、|]\s*|\s+[–—-]\s+)(?<title>[^\s0-9].*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();
}
