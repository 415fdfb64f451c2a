using Bot.Content;

namespace Bot.Answers.Excerpts;

/// <summary>Makes the excerpt of a section: in the asker's language when there is a version, with the other version pointed to.</summary>
internal sealed class ExcerptBuilder(Edition edition, ISessionLinks links)
{
    public Excerpt Build(SectionCandidate candidate, Language language, SearchRequest? request)
    {
        var version = candidate.Session.In(language) is { } own && candidate.SectionIn(own) is { Passages.Length: > 0 } ? own : candidate.Passages[0].Version;
        var section = candidate.SectionIn(version)!;
        var matcher = request?.Matcher(version.Language);
        var text = new SectionText(section);
        var range = ExcerptRange.Choose(text, matcher, FallbackPassage(candidate, section));
        var quoted = text.Text[range.Start..range.End];
        var passage = text.PassageAt(range.Start);
        return new Excerpt(
            candidate.Conference.Id,
            edition.Sessions.Reference(candidate.Session),
            version.Title,
            section.Path,
            section.Id,
            Attribution(section),
            version.Language,
            quoted,
            StartsMidway: range.Start > 0,
            EndsMidway: range.End < text.Text.Length,
            matcher is null ? [] : Highlighter.Of(quoted, matcher),
            new SourceLocation(version.File, section.Passages[passage].Line),
            links.To(candidate.Conference.Id, candidate.Session.Code, version.Language, PlaceOf(section, passage, text.PassageAt(range.End - 1))),
            TranslationOf(candidate, version, section, passage),
            Math.Round(candidate.Score, 2));
    }

    /// <summary>Versions whose sections have equally many passages are taken to match passage by passage.</summary>
    private static int FallbackPassage(SectionCandidate candidate, Section section)
    {
        var hit = candidate.Passages[0];
        return hit.Section.Passages.Length == section.Passages.Length ? hit.Index : 0;
    }

    private Translation? TranslationOf(SectionCandidate candidate, SessionVersion version, Section section, int passage)
    {
        var other = candidate.Session.In(version.Language.Other());
        if (other is null || candidate.SectionIn(other) is not { } counterpart)
            return null;
        var line = counterpart.Passages.Length == section.Passages.Length ? counterpart.Passages[passage].Line : counterpart.Line;
        return new Translation(
            other.Language, other.File, line, links.To(candidate.Conference.Id, candidate.Session.Code, other.Language, new(counterpart.Id)));
    }

    private static SessionPlace PlaceOf(Section section, int first, int last) =>
        new(section.Id, section.Passages[first].Line, section.Passages[last].Line);

    private static string? Attribution(Section section) => section switch
    {
        { Speaker: { Organisation: { } organisation } speaker } => $"{speaker.Name} ({organisation.Name})",
        { Speaker: { } speaker } => speaker.Name,
        _ => section.Organisation?.Name,
    };
}
