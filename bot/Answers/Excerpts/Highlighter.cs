using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bot.Search.Query;
using Bot.Search.Text;

namespace Bot.Answers.Excerpts;

/// <summary>Chooses which matches in an excerpt to show.</summary>
internal static class Highlighter
{
    /// <summary>Unlikely translations are searched for but not shown as matches.</summary>
    private const float LeastWeight = 0.08f;

    /// <returns>In order, without overlap; neighbouring matches are one.</returns>
    public static ImmutableArray<Highlight> Of(string text, TermMatcher matcher)
    {
        var spans = new List<Span>();
        foreach (var match in matcher.Match(text))
        {
            var termClass = matcher.Query.Classes[match.Class];
            if (match.Weight < LeastWeight || !IsTelling(text.AsSpan(match.Start, match.Length), termClass))
                continue;
            var span = WholeCharacters(text, new Span(match.Start, match.End, termClass.Role == TermRole.Bigram));
            if (spans.Count > 0 && span.Start <= spans[^1].End)
                spans[^1] = new Span(spans[^1].Start, Math.Max(spans[^1].End, span.End), spans[^1].IsBigram && span.IsBigram);
            else
                spans.Add(span);
        }

        return [.. spans.Where(span => !IsPartOfAnotherWord(text, span)).Select(span => new Highlight(span.Start, span.End - span.Start))];
    }

    /// <summary>Bigrams with hiragana are mostly particles and endings.</summary>
    private static bool IsTelling(ReadOnlySpan<char> text, TermClass termClass)
    {
        if (termClass.Role != TermRole.Bigram)
            return true;
        foreach (var c in text)
        {
            if (Scripts.Of(c) == Script.Hiragana)
                return false;
        }

        return true;
    }

    /// <summary>A lone スト of テスト in リクエスト is chance; more syllables in a row are likely the same stem.</summary>
    private static bool IsPartOfAnotherWord(string text, Span span) =>
        span is { IsBigram: true, Length: <= 2 } && IsKatakana(text, span.Start)
        && (IsKatakana(text, span.Start - 1) || IsKatakana(text, span.End));

    private static bool IsKatakana(string text, int at) => at >= 0 && at < text.Length && Scripts.Of(text[at]) == Script.Katakana;

    /// <summary>Search counts UTF-16 units; a reader sees characters.</summary>
    private static Span WholeCharacters(string text, Span span) => span with
    {
        Start = char.IsLowSurrogate(text[span.Start]) && span.Start > 0 ? span.Start - 1 : span.Start,
        End = char.IsHighSurrogate(text[span.End - 1]) && span.End < text.Length ? span.End + 1 : span.End,
    };

    /// <param name="IsBigram">Nothing but two-character matches.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Span(int Start, int End, bool IsBigram)
    {
        public int Length => End - Start;
    }
}
