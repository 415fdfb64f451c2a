using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;
using Bot.Presentation;
using Bot.Web.Access;

namespace Bot.Web.Pages;

/// <summary>Where an excerpt stands in the notes, and the addresses of that place in both languages.</summary>
internal static class ExcerptPlace
{
    private const int MostMarks = 12;

    public static SessionAddress AddressOf(ContentSnapshot notes, Excerpt excerpt, string question)
    {
        var section = SectionsOf(notes, excerpt, excerpt.Language).FirstOrDefault(one => one.Id == excerpt.SectionId);
        var place = section is null ? null : Locate(section, excerpt);
        return new(excerpt.Conference, PlainCode(excerpt), excerpt.Language)
        {
            Place = place,
            Marks = MarkedWords(excerpt),
            Question = question,
            // An excerpt of a heading alone has no passage to be marked.
            Anchor = place is null ? excerpt.SectionId : SessionAddress.ExcerptAnchor,
        };
    }

    /// <summary>Null when there is no other language.</summary>
    public static SessionAddress? TranslationOf(ContentSnapshot notes, Excerpt excerpt, string question)
    {
        if (excerpt.Translation is not { } there)
            return null;

        var line = there.Line;
        var section = SectionsOf(notes, excerpt, there.Language).LastOrDefault(one => one.Line <= line);
        return new(excerpt.Conference, PlainCode(excerpt), there.Language) { Question = question, Anchor = section?.Id };
    }

    /// <summary>The lines of the first and the last passage that the excerpt's text comes from; null when the notes have changed since.</summary>
    internal static LineRange? Locate(Section section, Excerpt excerpt)
    {
        var passages = section.Passages.SkipWhile(passage => passage.Line != excerpt.Source.Line).ToArray();
        var start = string.Join('\n', passages.Select(passage => passage.Text)).IndexOf(excerpt.Text, StringComparison.Ordinal);
        if (start < 0)
            return null;

        var (end, length) = (start + excerpt.Text.Length, 0);
        foreach (var passage in passages)
        {
            length += passage.Text.Length;
            if (length >= end)
                return new(excerpt.Source.Line, passage.Line);

            length++;
        }

        return null;
    }

    private static string PlainCode(Excerpt excerpt) => SessionLabels.PlainCode(excerpt.Conference, excerpt.Session);

    private static ImmutableArray<Section> SectionsOf(ContentSnapshot notes, Excerpt excerpt, Language language) =>
        notes.Conferences.FirstOrDefault(conference => conference.Id == excerpt.Conference)?
            .Sessions.FirstOrDefault(session => session.Code == PlainCode(excerpt))?
            .In(language)?.Sections ?? [];

    private static ImmutableArray<string> MarkedWords(Excerpt excerpt) =>
        [.. excerpt.Highlights.Select(highlight => excerpt.Text.Substring(highlight.Start, highlight.Length)).Distinct(StringComparer.Ordinal).Take(MostMarks)];
}
