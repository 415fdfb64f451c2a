using System.Collections.Immutable;
using Bot.Search.Query;
using Bot.Search.Text;

namespace Bot.Answers;

/// <summary>
/// The terms of a question that stand in no note, in any form or translation, as typed: what an answer may say the notes are silent about. A word that is
/// part of a longer term is named by all of it: <em>service mesh</em>, サービスメッシュ.
/// </summary>
internal sealed class MissingTerms
{
    private readonly SearchRequest request;
    private readonly Edition edition;
    private readonly List<TermClass> standing;
    private readonly List<QuestionTerm> terms;

    private MissingTerms(SearchRequest request, Edition edition)
    {
        this.request = request;
        this.edition = edition;
        standing = [.. request.Queries.SelectMany(query => query.Classes).Where(termClass => termClass.Idf > 0 && termClass.Role != TermRole.Bigram)];
        terms = [.. request.Terms.Terms.OrderBy(term => term.Start)];
    }

    public static ImmutableArray<string> Of(SearchRequest request, Edition edition) =>
        request.Terms.Terms.All(term => term.IsKnown) ? [] : new MissingTerms(request, edition).Names();

    private ImmutableArray<string> Names()
    {
        var missing = terms.Where(IsMissing).ToList();
        if (missing.Count == 0)
            return [];
        var wholes = Phrases().Concat(Compounds()).ToList();
        return [.. missing.Select(term => Longest(term, wholes).Text).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static QuestionTerm Longest(QuestionTerm term, List<QuestionTerm> wholes) =>
        wholes.Where(whole => whole.Contains(term.Start, term.End)).DefaultIfEmpty(term).MaxBy(whole => whole.Text.Length);

    /// <summary>
    /// Tells whether neither the word nor a longer term that it is part of stands anywhere. Japanese may stand in a note whose words were told apart
    /// otherwise, so its characters are looked for too.
    /// </summary>
    private bool IsMissing(QuestionTerm term) =>
        !term.IsKnown && !standing.Exists(one => term.IsWithin(one.Start, one.Start + one.Text.Length)) && !edition.Index.MayHold(term.Text);

    /// <summary>The dictionary's terms of several words, as far as they begin and end with a word that counts.</summary>
    private IEnumerable<QuestionTerm> Phrases()
    {
        var tokens = new List<Token>();
        new Analyzer(edition.Lexicon).Analyze(request.Words, tokens);
        return tokens
            .Where(token => token.Term.Kind == TermKind.Phrase)
            .Where(token => terms.Exists(term => term.Start == token.Start) && terms.Exists(term => term.End == token.End))
            .Select(token => Whole(token.Start, token.End))
            .Where(whole => !whole.Text.Contains("  ", StringComparison.Ordinal));
    }

    /// <summary>Rows of words in kanji and katakana with nothing, or a middle dot, between them.</summary>
    private IEnumerable<QuestionTerm> Compounds()
    {
        var (start, end) = (0, 0);
        foreach (var term in terms.Where(IsNoun))
        {
            if (end > start && (term.Start <= end || (term.Start == end + 1 && request.Words[end] == '・')))
            {
                end = Math.Max(end, EndOf(term));
                continue;
            }

            if (end > start)
                yield return Whole(start, end);
            start = term.Start;
            end = EndOf(term);
        }

        if (end > start)
            yield return Whole(start, end);
    }

    /// <summary>
    /// Finds the end of a term. Kanji of a name that no dictionary word covers are terms in pairs; one that is left over belongs to the last.
    /// </summary>
    private int EndOf(QuestionTerm term)
    {
        var next = term.End;
        return next < request.Words.Length && Scripts.Of(request.Words[next]) == Script.Han && !terms.Exists(one => one.Contains(next, next + 1))
            && edition.Lexicon.FindWord(term.Text) < 0
            ? next + 1
            : next;
    }

    private QuestionTerm Whole(int start, int end) => new(request.Words[start..end], start, Weight: 0, IsKnown: false);

    private static bool IsNoun(QuestionTerm term) => term.Text.All(c => Scripts.Of(c) is Script.Han or Script.Katakana);
}
