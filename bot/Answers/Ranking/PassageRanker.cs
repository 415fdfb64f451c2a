using Bot.Answers.Excerpts;
using Bot.Content;
using Bot.Search;

namespace Bot.Answers.Ranking;

/// <summary>Ranks the passages of the notes for a question, and joins hits that one excerpt shows.</summary>
internal static class PassageRanker
{
    private const int MostHits = 60;

    /// <summary>Among how many hits the best of each session or speaker are looked for.</summary>
    private const int MostGrouped = 1000;

    /// <summary>How many candidates are put into a new order by how much of the question they have.</summary>
    private const int Depth = 20;

    /// <summary>What remains of the score of a candidate that has none of the question's terms surely.</summary>
    private const float UncoveredShare = 0.4f;

    /// <summary>A hit from this share of the best one's score on widens the excerpt that it overlaps.</summary>
    private const float JoinedShare = 0.5f;

    /// <summary>Candidates below this share of the best score are no matches beside it.</summary>
    private const float LeastShare = 0.35f;

    /// <param name="language">The language to show, where there is a version in it.</param>
    /// <param name="includes">What the question is limited to; null: everything.</param>
    /// <returns>Best first; no two overlap.</returns>
    public static List<Candidate> Rank(Edition edition, SearchRequest request, Language language, Func<PassagePlace, bool>? includes)
    {
        var hits = edition.Index.Search(request.Queries, MostHits, includes is null ? null : document => includes(edition.Places[document]));
        var candidates = new List<Candidate>();
        foreach (var hit in hits)
            Add(candidates, Counterpart.In(language, edition.Places[hit.Document]), hit);
        var ranked = Reorder([.. candidates.Take(Depth)], request, edition);
        ranked.RemoveAll(candidate => candidate.Score < ranked[0].Score * LeastShare);
        return ranked;
    }

    /// <summary>The best candidate of each group, best first.</summary>
    /// <param name="groupOf">What a candidate belongs to; null: nothing.</param>
    /// <param name="includes">What the question is limited to; null: everything.</param>
    public static List<Candidate> BestOfEach<T>(
        Edition edition, SearchRequest request, Language language, Func<PassagePlace, T?> groupOf, Func<PassagePlace, bool>? includes)
        where T : class
    {
        var candidates = new List<Candidate>();
        var hits = edition.Index.Search(request.Queries, MostGrouped, includes is null ? null : document => includes(edition.Places[document]))
            .Select(hit => (Hit: hit, Place: Counterpart.In(language, edition.Places[hit.Document])));
        foreach (var (hit, place) in hits.Where(pair => groupOf(pair.Place) is not null).DistinctBy(pair => groupOf(pair.Place)))
            Add(candidates, place, hit);

        return Reorder(candidates, request, edition);
    }

    private static void Add(List<Candidate> candidates, PassagePlace place, Hit hit)
    {
        var text = new SectionText(place.Version, place.Section);
        var line = text.LineOf(place);
        var same = new List<int>();
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!ReferenceEquals(candidates[i].Place.Section, place.Section))
                continue;
            same.Add(i);
            if (!candidates[i].Lines.Contains(line))
                continue;
            Widen(candidates, i, candidates[i].Lines, hit);
            return;
        }

        var wanted = ExcerptWindow.Around(text, place.Index + 1);
        var lines = same.Aggregate(wanted, (rest, i) => Without(rest, candidates[i].Lines, line));
        var neighbour = same.Where(i => Joins(candidates[i], text, wanted, lines, hit)).DefaultIfEmpty(-1).First();
        if (neighbour >= 0 && same.TrueForAll(i => i == neighbour || !candidates[i].Lines.Overlaps(candidates[neighbour].Lines.With(lines))))
            Widen(candidates, neighbour, candidates[neighbour].Lines.With(lines), hit);
        else
            candidates.Add(new Candidate(place, lines, hit.Score, [hit.Document])
            {
                WordScore = hit.WordScore,
                Nearness = hit.Nearness,
                SentenceScore = hit.SentenceScore,
            });
    }

    /// <summary>Windows that overlap are one excerpt, and so are short ones that follow each other.</summary>
    private static bool Joins(Candidate candidate, SectionText text, LineRange wanted, LineRange lines, Hit hit)
    {
        var most = candidate.Lines.Overlaps(wanted) ? Excerpt.MaximumLength : candidate.Lines.IsBeside(wanted) ? ExcerptWindow.AimBelow : 0;
        return hit.Score >= candidate.Score * JoinedShare && text.LengthOf(candidate.Lines.With(lines)) <= most;
    }

    private static void Widen(List<Candidate> candidates, int at, LineRange lines, Hit hit) =>
        candidates[at] = candidates[at] with { Lines = lines, Documents = [.. candidates[at].Documents, hit.Document] };

    /// <summary>The part of a range around a line that another range leaves free.</summary>
    private static LineRange Without(LineRange lines, LineRange other, int line) =>
        !lines.Overlaps(other) ? lines
        : line > other.Last ? lines with { First = other.Last + 1 }
        : lines with { Last = other.First - 1 };

    /// <summary>
    /// Lets what has more of the question count more: a passage may repeat one word of it, and another have all. What the sentence model adds stays: it
    /// tells of passages that have none.
    /// </summary>
    private static List<Candidate> Reorder(List<Candidate> candidates, SearchRequest request, Edition edition) =>
    [
        .. TermStrengths.Weigh(candidates, request, edition)
            .Select(candidate => candidate with { Score = Covered(candidate) })
            .OrderByDescending(candidate => candidate.Score),
    ];

    private static float Covered(Candidate candidate) =>
        ((candidate.Score - candidate.SentenceScore) * (UncoveredShare + ((1 - UncoveredShare) * candidate.Coverage))) + candidate.SentenceScore;
}
