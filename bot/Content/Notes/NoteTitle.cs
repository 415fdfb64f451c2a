using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Content.Metadata;

namespace Bot.Content.Notes;

/// <summary>The title of notes.</summary>
/// <param name="Heading">The heading that says it, and is no section for that; null when none does.</param>
internal sealed partial record NoteTitle(string Text, NoteSection? Heading)
{
    /// <summary>The front matter's title, else a level-1 heading that comes first, else the file's name.</summary>
    public static NoteTitle Of(FrontMatter matter, string stem, ImmutableArray<NoteSection> sections, ProblemList problems)
    {
        var heading = First(sections);
        if (matter.Title is { } title) return new NoteTitle(title, heading?.Heading == title ? heading : null);
        if (heading is not null) return new NoteTitle(heading.Heading, heading);
        problems.Warn(0, "no title, neither as `title:` nor as a `# heading`; the file's name is used");
        return new NoteTitle(Readable(stem), null);
    }

    /// <summary>What stands under the title, and before it under no heading, is under no heading.</summary>
    public ImmutableArray<NoteSection> Without(ImmutableArray<NoteSection> sections)
    {
        if (Heading is null) return sections;
        var at = sections.IndexOf(Heading);
        var own = new NoteSection(0, "", null, null, Heading.Line, Heading.Passages);
        if (at == 1 && sections[0].Level == 0)
            own = own with { Passages = [.. sections[0].Passages, .. Heading.Passages.Select(passage => Moved(passage, sections[0].Passages.Length))] };
        var before = at == 1 && sections[0].Level == 0 ? [] : sections.Take(at);
        return [.. before, .. own.Passages.Length > 0 ? [own] : (ImmutableArray<NoteSection>)[], .. sections.Skip(at + 1)];
    }

    /// <summary>Makes a file's name readable: <c>2026-05-01-long_words</c> is a date and words.</summary>
    public static string Readable(string stem)
    {
        var words = stem.Replace('-', ' ').Replace('_', ' ');
        var title = Date().Replace(Spaces().Replace(words, " "), "${year}-${month}-${day}").Trim();
        return title.Length == 0 ? stem : title;
    }

    /// <summary>
    /// The first heading, if it is of level 1 and nothing stands before it. After a text it is one of the sections, unless no other is of its level: badges
    /// and a line on the author stand before many a title.
    /// </summary>
    private static NoteSection? First(ImmutableArray<NoteSection> sections)
    {
        var first = sections.FirstOrDefault(section => section.Level > 0 && !section.IsBold);
        if (first is not { Level: 1 }) return null;
        return ReferenceEquals(first, sections[0]) || sections.Count(section => section.Level == 1 && !section.IsBold) == 1 ? first : null;
    }

    private static Passage Moved(Passage passage, int by) => passage.Parent < 0 ? passage : passage with { Parent = passage.Parent + by };

    [GeneratedRegex(
        @"(?<![0-9])(?<year>(19|20)[0-9]{2})[ .]?(?<month>0[1-9]|1[0-2])[ .]?(?<day>0[1-9]|[12][0-9]|3[01])(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
