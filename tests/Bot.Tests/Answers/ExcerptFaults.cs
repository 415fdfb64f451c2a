using Bot.Answers;
using Bot.Content;

namespace Bot.Tests.Answers;

/// <summary>Holds an answer against the notes it quotes.</summary>
internal static class ExcerptFaults
{
    /// <summary>What is wrong with an answer's excerpts; empty when all is well.</summary>
    public static IEnumerable<string> In(Answer answer, ContentSnapshot notes)
    {
        var faults = answer.Excerpts.SelectMany(excerpt => Of(excerpt, answer.Language, notes));
        foreach (var section in answer.Excerpts.GroupBy(excerpt => KeyOf(excerpt, notes)))
        {
            var ranges = section.Select(excerpt => RangeOf(excerpt, notes)).OrderBy(range => range.First).ToList();
            if (ranges.Zip(ranges.Skip(1)).Any(pair => pair.First.Last >= pair.Second.First))
                faults = faults.Append($"excerpts of {section.Key} overlap");
        }

        return faults.Select(fault => $"{answer.Question}: {fault}");
    }

    private static IEnumerable<string> Of(Excerpt excerpt, Language asked, ContentSnapshot notes)
    {
        var session = SessionOf(excerpt, notes);
        var version = session.In(excerpt.Language)!;
        var section = version.Sections.Single(section => section.Id == excerpt.SectionId);
        return Slice(excerpt, version, section)
            .Concat(Highlights(excerpt))
            .Concat(Versions(excerpt, session, section, asked))
            .Select(fault => $"{excerpt.Source.File}#{excerpt.SectionId}: {fault}");
    }

    private static IEnumerable<string> Slice(Excerpt excerpt, SessionVersion version, Section section)
    {
        if (string.IsNullOrWhiteSpace(excerpt.Text))
            yield return "it is empty";
        if (excerpt.Text.Length > Excerpt.MaximumLength)
            yield return $"it has {excerpt.Text.Length} characters";
        if (char.IsLowSurrogate(excerpt.Text.FirstOrDefault()) || char.IsHighSurrogate(excerpt.Text.LastOrDefault()))
            yield return "it is cut inside a character";
        if (excerpt.Source.File != version.File || excerpt.Title != version.Title || !excerpt.Section.SequenceEqual(section.Path))
            yield return "it is said to stand elsewhere";
        if (!Places(excerpt.Text, version, section).Any(at => IsPlacedAt(excerpt, version, section, at)))
            yield return "it is no slice of its section, or its line or its ellipses are wrong";
    }

    private static bool IsPlacedAt(Excerpt excerpt, SessionVersion version, Section section, int at)
    {
        var (length, line) = (HeadingOf(version, section).Length + 1, section.Line);
        var body = length;
        foreach (var passage in section.Passages)
        {
            if (length <= at)
                line = passage.Line;
            length += passage.Text.Length + 1;
        }

        return excerpt.StartsMidway == (at != 0 && at != body) && excerpt.EndsMidway == at + excerpt.Text.Length < length - 1 && excerpt.Source.Line == line;
    }

    private static IEnumerable<int> Places(string text, SessionVersion version, Section section)
    {
        var whole = string.Join('\n', section.Passages.Select(passage => passage.Text).Prepend(HeadingOf(version, section)));
        for (var at = whole.IndexOf(text, StringComparison.Ordinal); at >= 0; at = whole.IndexOf(text, at + 1, StringComparison.Ordinal))
            yield return at;
    }

    private static string HeadingOf(SessionVersion version, Section section) => section.Path.IsEmpty ? version.Title : section.Path[^1];

    /// <summary>Offsets of the excerpt's first and last characters in the section's heading and passages.</summary>
    private static (int First, int Last) RangeOf(Excerpt excerpt, ContentSnapshot notes)
    {
        var version = SessionOf(excerpt, notes).In(excerpt.Language)!;
        var section = version.Sections.Single(section => section.Id == excerpt.SectionId);
        var at = Places(excerpt.Text, version, section).First(at => IsPlacedAt(excerpt, version, section, at));
        return (at, at + excerpt.Text.Length - 1);
    }

    private static IEnumerable<string> Highlights(Excerpt excerpt)
    {
        var end = 0;
        foreach (var highlight in excerpt.Highlights)
        {
            if (highlight.Start < end || highlight.Length <= 0 || highlight.Start + highlight.Length > excerpt.Text.Length)
            {
                yield return $"{highlight} overlaps, is empty or leaves the text";
                yield break;
            }

            end = highlight.Start + highlight.Length;
            if (char.IsLowSurrogate(excerpt.Text[highlight.Start]) || char.IsHighSurrogate(excerpt.Text[end - 1]))
                yield return $"{highlight} splits a surrogate pair";
        }
    }

    private static IEnumerable<string> Versions(Excerpt excerpt, Session session, Section section, Language asked)
    {
        if (excerpt.Language != asked && HasNotes(session.In(asked), section.Key))
            yield return "there are notes in the asker's language";
        var other = session.In(excerpt.Language.Other());
        var counterpart = other?.Sections.FirstOrDefault(candidate => candidate.Key == section.Key);
        if (counterpart is null != excerpt.Translation is null)
            yield return "the translation is missing, or there is none";
        if (counterpart is null || excerpt.Translation is not { } translation)
            yield break;
        if (translation.File != other!.File || translation.Language != other.Language
            || translation.Link?.EndsWith($"#{counterpart.Id}", StringComparison.Ordinal) == false)
            yield return "the translation is said to stand elsewhere";
        if (translation.Line != counterpart.Line && counterpart.Passages.All(passage => passage.Line != translation.Line))
            yield return "the translation's line is in another section";
    }

    private static bool HasNotes(SessionVersion? version, string key) =>
        version?.Sections.Any(section => section.Key == key && !section.Passages.IsEmpty) == true;

    private static (Session, string) KeyOf(Excerpt excerpt, ContentSnapshot notes)
    {
        var session = SessionOf(excerpt, notes);
        return (session, session.In(excerpt.Language)!.Sections.Single(section => section.Id == excerpt.SectionId).Key);
    }

    private static Session SessionOf(Excerpt excerpt, ContentSnapshot notes)
    {
        var code = excerpt.Session[(excerpt.Session.LastIndexOf('/') + 1)..];
        return notes.Conferences.Single(conference => conference.Id == excerpt.Conference).Sessions.Single(session => session.Code == code);
    }
}
