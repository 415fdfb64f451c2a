using Bot.Answers.Reading;
using Bot.Content;

namespace Bot.Answers.Aspects;

/// <summary>
/// Ranks the few sections that a named session or speaker leaves also by what kind of thing the question asks for, which its words may not
/// say as the notes do. Over all notes too many sections tell of everything.
/// </summary>
internal static class AspectRanking
{
    private const float PerStrength = 0.6f;

    /// <summary>For a sum of money where a price is asked for, and so on.</summary>
    private const float Value = 0.2f;

    /// <param name="found">What matched by its words.</param>
    /// <param name="inScope">All that the question is limited to.</param>
    /// <returns>Best first: also what matched no word, but tells of what is asked for.</returns>
    public static List<SectionCandidate> Rank(
        Edition edition, ReadQuestion question, SearchRequest request, List<SectionCandidate> found, IEnumerable<SectionCandidate> inScope)
    {
        if (request.Aspects.Count == 0 && question.Value == ValueKind.None)
            return found;
        var others = inScope.Where(section => !found.Exists(candidate => candidate.IsSameSection(section)));
        return [.. found
            .Concat(others.Select(other => other with { Score = 0, Coverage = 0, Strengths = new float[request.Terms.Terms.Count] }))
            .Select(candidate => candidate.WithAspects(Worth(edition, question, request.Aspects, candidate)))
            .Where(candidate => candidate.Score != 0)
            .OrderByDescending(candidate => candidate.Score)];
    }

    private static float Worth(Edition edition, ReadQuestion question, IReadOnlyList<int> asked, SectionCandidate candidate)
    {
        var sections = candidate.Sections.ToList();
        var strength = 0f;
        foreach (var aspect in asked)
            strength += Strongest(edition, sections, aspect) / asked.Count;
        var hasValue = question.Value != ValueKind.None && sections.Exists(section => edition.Values.Of(section).HasFlag(question.Value));
        return (PerStrength * strength) + (hasValue ? Value : 0);
    }

    private static float Strongest(Edition edition, List<Section> versions, int aspect)
    {
        var strongest = 0f;
        foreach (var version in versions)
            strongest = MathF.Max(strongest, edition.Aspects.Of(version)[aspect]);
        return strongest;
    }
}
