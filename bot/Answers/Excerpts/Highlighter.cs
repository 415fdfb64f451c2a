using System.Collections.Immutable;
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
        var highlights = ImmutableArray.CreateBuilder<Highlight>();
        foreach (var match in matcher.Match(text))
        {
            if (match.Weight < LeastWeight || !IsTelling(text.AsSpan(match.Start, match.Length), matcher.Query.Classes[match.Class]))
                continue;
            var last = highlights.Count - 1;
            if (last >= 0 && match.Start <= highlights[last].Start + highlights[last].Length)
            {
                var end = Math.Max(highlights[last].Start + highlights[last].Length, match.End);
                highlights[last] = highlights[last] with { Length = end - highlights[last].Start };
            }
            else
            {
                highlights.Add(new Highlight(match.Start, match.Length));
            }
        }

        return highlights.ToImmutable();
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
}
