namespace Bot.Answers.Ranking;

/// <summary>Tells how surely a candidate has each of the question's terms, in its lines, headings, title or speakers, in any language.</summary>
internal static class TermStrengths
{
    /// <summary>How surely a term is there when the notes in the question's own language do not have it, but their translation seems to.</summary>
    private const float TranslatedLimit = 0.5f;

    /// <returns>For each term of <see cref="QuestionTerms.Terms"/>, 0–1.</returns>
    public static float[] Of(Candidate candidate, SearchRequest request, Edition edition)
    {
        var strengths = new float[request.Terms.Terms.Count];
        var isInOwnLanguage = candidate.Place.Version.Language == request.Language;
        foreach (var query in request.Queries)
        {
            var weights = new float[query.Classes.Count];
            foreach (var document in DocumentsOf(candidate, edition))
                edition.Index.Weigh(query, document, weights);
            request.Terms.Mark(query, weights, query.Language == request.Language || !isInOwnLanguage ? 1 : TranslatedLimit, strengths);
        }

        return strengths;
    }

    /// <summary>The documents that were hit, and all that the window covers.</summary>
    private static IEnumerable<int> DocumentsOf(Candidate candidate, Edition edition)
    {
        var first = edition.FirstDocumentOf(candidate.Place.Section);
        return candidate.Documents.Concat(Enumerable.Range(first + candidate.Lines.First, candidate.Lines.Last - candidate.Lines.First + 1));
    }
}
