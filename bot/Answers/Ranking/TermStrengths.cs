namespace Bot.Answers.Ranking;

/// <summary>Tells how surely candidates have each of the question's terms, in their lines, headings, title or speakers, in any language.</summary>
internal static class TermStrengths
{
    /// <summary>Limits how surely a term is there when the notes in the question's own language do not have it, but their translation seems to.</summary>
    private const float TranslatedLimit = 0.5f;

    /// <returns>The candidates with strength and coverage.</returns>
    public static IReadOnlyList<Candidate> Weigh(IReadOnlyList<Candidate> candidates, SearchRequest request, Edition edition)
    {
        int[][] documents = [.. candidates.Select(candidate => DocumentsOf(candidate, edition))];
        float[][] strengths = [.. candidates.Select(_ => new float[request.Terms.Terms.Count])];
        foreach (var query in request.Queries)
        {
            var weights = edition.Index.Weigh(query, documents);
            for (var i = 0; i < candidates.Count; i++)
            {
                var isOwn = query.Language == request.Language || candidates[i].Place.Version.Language != request.Language;
                request.Terms.Mark(query, weights[i], isOwn ? 1 : TranslatedLimit, strengths[i]);
            }
        }

        return [.. candidates.Select((candidate, i) => candidate with { Strengths = strengths[i], Coverage = request.Terms.Coverage(strengths[i]) })];
    }

    /// <summary>Lists the documents that were hit, and all that the window covers.</summary>
    private static int[] DocumentsOf(Candidate candidate, Edition edition)
    {
        var first = edition.FirstDocumentOf(candidate.Place.Section);
        return [.. candidate.Documents.Union(Enumerable.Range(first + candidate.Lines.First, candidate.Lines.Last - candidate.Lines.First + 1))];
    }
}
