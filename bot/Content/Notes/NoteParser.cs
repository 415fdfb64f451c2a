using System.Collections.Immutable;
using Markdig.Syntax;

namespace Bot.Content.Notes;

/// <summary>Markdown text → sections and passages. Nothing of the text is lost, however odd the Markdown.</summary>
internal static class NoteParser
{
    /// <param name="firstLine">The line of the file on which <paramref name="text"/> begins.</param>
    public static ImmutableArray<NoteSection> Parse(string text, int firstLine, ProblemList problems)
    {
        if (MarkdownLimits.Exceeded(text) is { } excess) return AsPlainText(text, firstLine, excess, problems);
        MarkdownDocument document;
        try
        {
            document = NoteMarkdown.Parse(text);
        }
        catch (ArgumentException)
        {
            return AsPlainText(text, firstLine, "lists, quotations or emphasis nested too deep", problems);
        }

        return new SectionWriter(text, firstLine, problems).Write(document);
    }

    private static ImmutableArray<NoteSection> AsPlainText(string text, int firstLine, string reason, ProblemList problems)
    {
        problems.Warn(firstLine, $"{reason}: the notes are read as plain text, without headings");
        return PlainText.Sections(text, firstLine);
    }
}
