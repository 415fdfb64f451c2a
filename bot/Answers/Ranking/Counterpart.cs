using Bot.Content;

namespace Bot.Answers.Ranking;

/// <summary>Finds the same passage in the other language version of a session.</summary>
internal static class Counterpart
{
    /// <returns>The place itself when there is no version in that language, or none of its section.</returns>
    public static PassagePlace In(Language language, PassagePlace place)
    {
        if (place.Version.Language == language || place.Session.In(language) is not { } version || Section(place.Section, version) is not { } section)
            return place;
        return section.Passages.IsEmpty && !place.Section.Passages.IsEmpty
            ? place
            : place with { Version = version, Section = section, Index = Index(place, section) };
    }

    public static Section? Section(Section section, SessionVersion version) => version.Sections.FirstOrDefault(other => other.Key == section.Key);

    /// <summary>Sections of equally many passages are taken to match passage by passage, others by position.</summary>
    private static int Index(PassagePlace place, Section section)
    {
        var (here, there) = (place.Section.Passages.Length, section.Passages.Length);
        return here == there || place.Index <= 0 ? Math.Min(place.Index, there - 1) : Math.Min(place.Index * there / here, there - 1);
    }
}
