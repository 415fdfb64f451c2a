using System.Collections.Immutable;
using System.Text;
using Bot.Content.Text;

namespace Bot.Content.Notes;

/// <summary>Tells the language of notes and of their passages from what a reader reads: no markup, addresses or code.</summary>
internal static class NoteLanguage
{
    /// <param name="otherwise">Tells the language when the notes hold no letters.</param>
    public static Language Of(ImmutableArray<NoteSection> sections, string otherwise)
    {
        var text = new StringBuilder();
        foreach (var section in sections)
        {
            text.Append(section.Heading).Append('\n');
            foreach (var passage in section.Passages) text.Append(Read(passage)).Append('\n');
        }

        var read = text.ToString();
        return LanguageOfText.Of(read.Any(char.IsLetter) ? read : otherwise);
    }

    /// <summary>Marks the passages in the other language than that of the notes.</summary>
    public static ImmutableArray<NoteSection> Marked(ImmutableArray<NoteSection> sections, Language language) =>
        [.. sections.Select(section => section with { Passages = [.. section.Passages.Select(passage => Marked(passage, language))] })];

    private static Passage Marked(Passage passage, Language language) =>
        LanguageOfText.IsOther(Read(passage), language) ? passage with { Language = language.Other() } : passage;

    private static string Read(Passage passage)
    {
        if (passage.Kind == PassageKind.Code) return "";
        if (!passage.Spans.Any(span => IsPassedOver(passage.Text, span))) return passage.Text;
        var characters = passage.Text.ToCharArray();
        foreach (var span in passage.Spans.Where(span => IsPassedOver(passage.Text, span))) characters.AsSpan(span.Start, span.Length).Fill(' ');
        return new string(characters);
    }

    private static bool IsPassedOver(string text, TextSpan span) =>
        span.Style == SpanStyle.Code
        || (span.Style == SpanStyle.Link && text.AsSpan(span.Start, span.Length).StartsWith("http", StringComparison.OrdinalIgnoreCase));
}
