using Bot.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Bot.Content.Notes;

/// <summary>Tells whether a paragraph introduces the list, quotation, table or code after it.</summary>
internal static class Introduction
{
    private static readonly string[] Pointers = ["以下", "次の", "下記", "following", "below"];

    /// <param name="text">Of the paragraph.</param>
    /// <param name="touches">Whether no empty line stands between the two.</param>
    public static bool Introduces(ReadOnlySpan<char> text, Block next, bool touches)
    {
        if (next is not (ListBlock or QuoteBlock or CodeBlock or Table)) return false;
        if (Sentence.IsLeftOpen(text)) return true;
        // The list completes a sentence that is not at its end, and a question is answered in it.
        return next is ListBlock && (touches || !Sentence.Ends(text) || PointsOn(Sentence.LastOf(text)));
    }

    private static bool PointsOn(ReadOnlySpan<char> sentence)
    {
        foreach (var pointer in Pointers)
        {
            if (sentence.Contains(pointer, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
