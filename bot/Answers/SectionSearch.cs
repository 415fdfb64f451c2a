using Bot.Content;
using Bot.Search;

namespace Bot.Answers;

/// <summary>A section that may answer, over all its language versions.</summary>
/// <param name="Key">Of the section, in every version that has it.</param>
/// <param name="Passages">Where the hits stand, best first.</param>
/// <param name="Coverage">Share of the question's terms that the section has, 0–1.</param>
/// <param name="Strengths">How surely it has each of the question's terms, 0–1.</param>
internal sealed record SectionCandidate(
    Conference Conference,
    Session Session,
    string Key,
    float Score,
    IReadOnlyList<PassagePlace> Passages,
    float Coverage,
    IReadOnlyList<float> Strengths)
{
    /// <summary>What of the score it has for telling of what is asked for, not for the words of the question.</summary>
    public float AspectScore { get; private init; }

    /// <summary>In each language that has it.</summary>
    public IEnumerable<Section> Sections => Session.Versions.Select(SectionIn).OfType<Section>();

    public Section? SectionIn(SessionVersion version) => version.Sections.FirstOrDefault(section => section.Key == Key);

    public bool IsSameSection(SectionCandidate other) => Session == other.Session && Key == other.Key;

    public SectionCandidate WithAspects(float score) => this with { Score = Score + score, AspectScore = score };
}

/// <summary>Searches passages and joins the hits to sections: both language versions of one section are one candidate.</summary>
internal static class SectionSearch
{
    private const int MostPassages = 80;
    private const int MostCandidates = 24;

    /// <summary>How much the second language version adds to the better one: agreement of both is worth more than either.</summary>
    private const float SecondVersionShare = 0.4f;

    /// <summary>What remains of the score of a section that covers none of the question.</summary>
    private const float UncoveredShare = 0.4f;

    /// <returns>Best first.</returns>
    public static List<SectionCandidate> Search(Edition edition, SearchRequest request, Func<PassagePlace, bool>? includes)
    {
        var hits = edition.Index.Search(request.Queries, MostPassages, includes is null ? null : document => includes(edition.Places[document]));
        return [.. hits
            .GroupBy(hit => (edition.Places[hit.Document].Session, edition.Places[hit.Document].Section.Key))
            .Select(group => (Places: group.Select(hit => edition.Places[hit.Document]).ToList(), Score: Combine(group, edition)))
            .OrderByDescending(section => section.Score)
            .Take(MostCandidates)
            .Select(section => Weigh(edition, section.Places, section.Score, request))
            .OrderByDescending(candidate => candidate.Score)];
    }

    /// <summary>How surely a term is there when the notes in the question's own language do not have it, but their translation seems to.</summary>
    private const float TranslatedStrength = 0.5f;

    private static float Combine(IEnumerable<Hit> hits, Edition edition)
    {
        var (best, second) = (0f, 0f);
        foreach (var version in hits.GroupBy(hit => edition.Places[hit.Document].Version.Language))
        {
            var score = version.Max(hit => hit.Score);
            (best, second) = score > best ? (score, best) : (best, MathF.Max(second, score));
        }

        return best + (SecondVersionShare * second);
    }

    private static SectionCandidate Weigh(Edition edition, List<PassagePlace> places, float score, SearchRequest request)
    {
        var first = places[0];
        var strengths = new float[request.Terms.Terms.Count];
        var isInOwnLanguage = first.Session.In(request.Language)?.Sections.Any(section => section.Key == first.Section.Key) == true;
        foreach (var version in first.Session.Versions)
        {
            var section = version.Sections.FirstOrDefault(section => section.Key == first.Section.Key);
            if (section is null || request.Query(version.Language) is not { } query)
                continue;
            var limit = version.Language == request.Language || !isInOwnLanguage ? 1 : TranslatedStrength;
            request.Terms.Mark(query, edition.Terms.Of(version, section), limit, strengths);
        }

        var coverage = request.Terms.Coverage(strengths);
        return new SectionCandidate(
            first.Conference, first.Session, first.Section.Key, score * (UncoveredShare + ((1 - UncoveredShare) * coverage)), places, coverage, strengths);
    }
}
