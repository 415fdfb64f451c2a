using Bot.Answers.Ranking;
using Bot.Content;

namespace Bot.Answers.Excerpts;

/// <summary>Makes the excerpt of a candidate: the verbatim text, what matched in it, where it stands, and its counterpart in the other language.</summary>
internal sealed class ExcerptBuilder(Edition edition, ISessionLinks links)
{
    public Excerpt Build(Candidate candidate, SearchRequest? request)
    {
        var (place, section) = (candidate.Place, candidate.Place.Section);
        var matcher = request?.Matcher(place.Version.Language);
        var whole = candidate.Text.TextOf(candidate.Lines);
        var range = SentenceWindow.Best(whole, Excerpt.MaximumLength, matcher);
        var quoted = whole[range.Start..range.End];
        var (first, last) = (LineOf(candidate, candidate.Lines.First), LineOf(candidate, candidate.Lines.Last));
        return new Excerpt(
            place.Conference.Id,
            edition.Sessions.Reference(place.Session),
            place.Version.Title,
            section.Path,
            section.Id,
            Attribution(section),
            place.Version.Language,
            quoted,
            StartsMidway: candidate.Lines.First > 1 || range.Start > 0,
            EndsMidway: candidate.Lines.Last + 1 < candidate.Text.Count || range.End < whole.Length,
            matcher is null ? [] : Highlighter.Of(quoted, matcher),
            new SourceLocation(place.Version.File, first),
            links.To(
                place.Conference.Id, place.Session.Code, place.Version.Language, candidate.Lines.First == 0 ? new(section.Id) : new(section.Id, first, last)),
            TranslationOf(candidate),
            Math.Round(candidate.Score, 2));
    }

    /// <summary>Of the file, from 1.</summary>
    private static int LineOf(Candidate candidate, int line) =>
        line == 0 ? candidate.Place.Section.Line : candidate.Place.Section.Passages[line - 1].Line;

    private Translation? TranslationOf(Candidate candidate)
    {
        var place = candidate.Place;
        if (place.Session.In(place.Version.Language.Other()) is not { } other
            || other.Sections.FirstOrDefault(section => section.Key == place.Section.Key) is not { } counterpart)
            return null;
        var passage = candidate.Lines.First - 1;
        var line = passage >= 0 && counterpart.Passages.Length == place.Section.Passages.Length ? counterpart.Passages[passage].Line : counterpart.Line;
        return new Translation(
            other.Language, other.File, line, links.To(place.Conference.Id, place.Session.Code, other.Language, new(counterpart.Id)));
    }

    private static string? Attribution(Section section) => section switch
    {
        { Speaker: { Organisation: { } organisation } speaker } => $"{speaker.Name} ({organisation.Name})",
        { Speaker: { } speaker } => speaker.Name,
        _ => section.Organisation?.Name,
    };
}
