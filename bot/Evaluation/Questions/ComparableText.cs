using Bot.Search.Text;

namespace Bot.Evaluation.Questions;

/// <summary>Text in the form in which quotations are compared: NFKC and case folded, without white space.</summary>
internal static class ComparableText
{
    public static string Of(string text)
    {
        var folded = new FoldedText();
        CharacterFolding.Fold(text, folded);
        return string.Concat(folded.Span.ToString().Where(c => !char.IsWhiteSpace(c)));
    }
}
