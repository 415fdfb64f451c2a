using System.Runtime.InteropServices;
using Bot.Search.Query;
using Bot.Search.Text;

namespace Bot.Answers;

/// <summary>
/// The words that a question turns on, each with its weight, and how much of them a text has: what decides between found, weak and
/// none. Words that stand in no note at all weigh the most.
/// </summary>
internal sealed class QuestionTerms
{
    private const float LeastStrength = 0.5f;
    private readonly List<QuestionTerm> terms = [];
    private readonly Dictionary<(LanguageQuery Query, int Class), int> termOfClass = [];

    public QuestionTerms(IReadOnlyList<LanguageQuery> queries, int passages)
    {
        var unknown = MathF.Log(1 + (passages / 0.5f));
        foreach (var query in queries)
            AddWords(query, unknown);
        foreach (var query in queries)
            AddUncoveredKanji(query, unknown);
    }

    public IReadOnlyList<QuestionTerm> Terms => terms;

    /// <summary>How strongly each term is matched, 0–1, by matches in texts of one language.</summary>
    public void Mark(LanguageQuery query, IEnumerable<TermMatch> matches, float[] strengths)
    {
        foreach (var match in matches)
        {
            if (termOfClass.TryGetValue((query, match.Class), out var term))
                strengths[term] = MathF.Max(strengths[term], MathF.Min(1, LeastStrength + match.Weight));
        }
    }

    /// <summary>The weighted share of the terms that is matched, 0–1.</summary>
    public float Coverage(float[] strengths)
    {
        var (matched, all) = (0f, 0f);
        for (var i = 0; i < terms.Count; i++)
        {
            matched += terms[i].Weight * strengths[i];
            all += terms[i].Weight;
        }

        return all == 0 ? 0 : matched / all;
    }

    private void AddWords(LanguageQuery query, float unknown)
    {
        for (var i = 0; i < query.Classes.Count; i++)
        {
            var termClass = query.Classes[i];
            if (termClass.Role == TermRole.Word)
                Add(query, i, termClass, unknown);
        }
    }

    /// <summary>Kanji that no word of the lexicon covers count by their bigrams.</summary>
    private void AddUncoveredKanji(LanguageQuery query, float unknown)
    {
        var words = query.Classes.Where(termClass => termClass.Role == TermRole.Word).ToList();
        for (var i = 0; i < query.Classes.Count; i++)
        {
            var termClass = query.Classes[i];
            if (termClass.Role != TermRole.Bigram || !termClass.Text.All(c => Scripts.Of(c) == Script.Han))
                continue;
            var end = termClass.Start + termClass.Text.Length;
            if (!words.Exists(word => word.Start < end && word.Start + word.Text.Length > termClass.Start))
                Add(query, i, termClass, unknown);
        }
    }

    private void Add(LanguageQuery query, int index, TermClass termClass, float unknown)
    {
        var term = terms.FindIndex(other => other.Start == termClass.Start && other.Text.Length == termClass.Text.Length);
        if (term < 0)
        {
            term = terms.Count;
            terms.Add(new QuestionTerm(termClass.Text, termClass.Start, unknown, IsKnown: false));
        }

        termOfClass[(query, index)] = term;
        if (termClass.Idf > 0)
        {
            var known = terms[term];
            terms[term] = known with { IsKnown = true, Weight = known.IsKnown ? MathF.Max(known.Weight, termClass.Idf) : termClass.Idf };
        }
    }
}

/// <param name="Weight">Inverse document frequency.</param>
/// <param name="IsKnown">It, or what stands for it in the other language, is in some note.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuestionTerm(string Text, int Start, float Weight, bool IsKnown);
