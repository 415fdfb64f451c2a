using System.Collections.Immutable;
using Bot.Answers.Ranking;
using Bot.Content;
using Bot.Search.Query;

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
        var highlights = matcher is null ? [] : Highlighter.Of(quoted, matcher);
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
            highlights,
            new SourceLocation(place.Version.File, first),
            links.To(
                place.Conference.Id, place.Session.Code, place.Version.Language, candidate.Lines.First == 0 ? new(section.Id) : new(section.Id, first, last)),
            TranslationOf(candidate),
            Math.Round(candidate.Score, 2))
        {
            Passages = PassagesOf(candidate, range),
            Reason = !highlights.IsEmpty ? MatchReason.Words
                : matcher is null ? MatchReason.Name
                : IsNamedAbove(place, matcher) ? MatchReason.Heading : MatchReason.Meaning,
            From = new(place.Conference, place.Session.Kind, place.Version),
        };
    }

    private static bool IsNamedAbove(PassagePlace place, TermMatcher matcher) =>
        place.Section.Path.Append(place.Version.Title).Any(heading => !Highlighter.Of(heading, matcher).IsEmpty);

    private static ImmutableArray<ExcerptPassage> PassagesOf(Candidate candidate, TextRange range)
    {
        var passages = ImmutableArray.CreateBuilder<ExcerptPassage>();
        var at = 0;
        for (var line = candidate.Lines.First; line <= candidate.Lines.Last; line++)
        {
            var (start, end) = (Math.Max(at, range.Start), Math.Min(at + candidate.Text[line].Length, range.End));
            at += candidate.Text[line].Length + 1;
            if (start >= end)
                continue;
            var (from, length) = (start - range.Start, end - start);
            passages.Add(line > 0 && candidate.Place.Section.Passages[line - 1] is var passage
                ? new(from, length, passage.Kind, passage.Depth, passage.Marker, passage.Line)
                : new(from, length, PassageKind.Paragraph, 0, null, 0));
        }

        return passages.ToImmutable();
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
            other.Language, other.File, line, links.To(place.Conference.Id, place.Session.Code, other.Language, new(counterpart.Id)), counterpart.Id);
    }

    private static string? Attribution(Section section) => section switch
    {
        { Speaker: { Organisation: { } organisation } speaker } => $"{speaker.Name} ({organisation.Name})",
        { Speaker: { } speaker } => speaker.Name,
        _ => section.Organisation?.Name,
    };
}
