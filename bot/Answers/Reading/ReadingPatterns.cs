using System.Text.RegularExpressions;

namespace Bot.Answers.Reading;

/// <summary>
/// Makes the patterns that read what people ask, and values in notes. They are interpreted: generated code for such long alternatives
/// is compiled once more under load, which took 8 MB, and answered no sooner.
/// </summary>
internal static class ReadingPatterns
{
    /// <summary>
    /// Questions are short, and patterns over notes linear: both are done in microseconds. But a busy machine can stand still. Beyond it
    /// <see cref="RegexMatchTimeoutException"/> is thrown: chat tries the question again later.
    /// </summary>
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(5);

    public static Regex Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, MatchTimeout);

    public static Regex ExactCase(string pattern) => new(pattern, RegexOptions.ExplicitCapture, MatchTimeout);
}
