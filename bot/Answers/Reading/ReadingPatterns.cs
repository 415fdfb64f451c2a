using System.Text.RegularExpressions;

namespace Bot.Answers.Reading;

/// <summary>What the patterns have in common that read what people ask.</summary>
internal static class ReadingPatterns
{
    public const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>
    /// In milliseconds. Every pattern is linear, or what it reads is short: it is done in microseconds. But the time of the first match includes compiling
    /// it, and a busy machine can stand still. Beyond it <see cref="RegexMatchTimeoutException"/> is thrown: chat tries the question again later.
    /// </summary>
    public const int MatchTimeout = 5_000;
}
