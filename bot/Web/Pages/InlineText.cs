using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Web.Pages;

/// <summary>Draws a text with its styles, links and marks.</summary>
internal static class InlineText
{
    public static Html Draw(string text, ImmutableArray<TextSpan> spans, ImmutableArray<Highlight> marks)
    {
        // Outer spans before the inner ones that start with them.
        var ordered = spans.OrderBy(span => span.Start).ThenByDescending(span => span.Length).ToArray();
        return DrawRange(text, 0, text.Length, ordered, marks);
    }

    /// <summary>Where the words stand in the text, without overlap.</summary>
    public static ImmutableArray<Highlight> Find(string text, ImmutableArray<string> words)
    {
        var marks = ImmutableArray.CreateBuilder<Highlight>();
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsMemory(i);
            var longest = words.Where(word => rest.Span.StartsWith(word, StringComparison.Ordinal)).Select(word => word.Length).DefaultIfEmpty().Max();
            if (longest > 0)
                marks.Add(new(i, longest));

            i += Math.Max(longest, 1);
        }

        return marks.ToImmutable();
    }

    /// <param name="spans">Those that start in the range. One that crosses the end of its outer one is cut there: HTML nests.</param>
    private static Html DrawRange(string text, int start, int end, ReadOnlySpan<TextSpan> spans, ImmutableArray<Highlight> marks)
    {
        var parts = new List<Html>();
        var done = start;
        for (var i = 0; i < spans.Length;)
        {
            var span = spans[i];
            var (from, to) = (Math.Clamp(span.Start, done, end), Math.Clamp(span.Start + span.Length, done, end));
            var next = i + 1;
            while (next < spans.Length && spans[next].Start < to)
                next++;

            parts.Add(DrawMarks(text, done, from, marks));
            parts.Add(Wrap(span, DrawRange(text, from, to, spans[(i + 1)..next], marks)));
            (done, i) = (to, next);
        }

        parts.Add(DrawMarks(text, done, end, marks));
        return Html.Join(parts);
    }

    private static Html Wrap(TextSpan span, Html inner) => span.Style switch
    {
        _ when inner.IsEmpty => inner,
        SpanStyle.Emphasis => Html.Of($"<em>{inner}</em>"),
        SpanStyle.Strong => Html.Of($"<strong>{inner}</strong>"),
        SpanStyle.Code => Html.Of($"<code>{inner}</code>"),
        SpanStyle.Link when IsHttp(span.Url) => Html.Of($"""<a href="{span.Url}" rel="noopener noreferrer nofollow">{inner}</a>"""),
        _ => inner,
    };

    /// <summary>The model promises this; a page that runs what a note says would be too high a price for a slip there.</summary>
    public static bool IsHttp(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static Html DrawMarks(string text, int start, int end, ImmutableArray<Highlight> marks)
    {
        if (start >= end)
            return Html.Empty;

        var parts = new List<Html>();
        var done = start;
        foreach (var mark in marks)
        {
            var (from, to) = (Math.Clamp(mark.Start, done, end), Math.Clamp(mark.Start + mark.Length, done, end));
            if (from == to)
                continue;

            parts.Add(Html.Of($"{text[done..from]}<mark>{text[from..to]}</mark>"));
            done = to;
        }

        parts.Add(Html.Of($"{text[done..end]}"));
        return Html.Join(parts);
    }
}
