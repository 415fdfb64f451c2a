using System.Runtime.InteropServices;
using Bot.Answers.Reading;
using Bot.Content;
using Bot.Search.Lexicon;
using Bot.Search.Query;
using Bot.Search.Text;

namespace Bot.Answers;

/// <summary>
/// The words that a question turns on, each with its weight, and how surely a text has them: what decides between found, weak and
/// none. Words that stand in no note at all weigh the most.
/// </summary>
internal sealed class QuestionTerms
{
    /// <summary>From this weight on a translation is taken to mean the word asked for; below, only something near it.</summary>
    private const float CertainTranslation = 0.25f;

    /// <summary>In the question's own language only the word itself, or what the glossary says is the same, is certain.</summary>
    private const float CertainWord = 1f;

    /// <summary>How surely a term is there of which only a part, a related word or an unlikely translation is.</summary>
    private const float UncertainStrength = 0.4f;

    /// <summary>A word that no note has weighs more than the rarest that one has: it is likely what the notes are silent about.</summary>
    private const float UnknownFactor = 1.3f;

    /// <summary>An everyday word that no note has (<em>okay</em>) says less about what the notes are silent about than a rare one.</summary>
    private const float CommonShare = 0.4f;

    private readonly Language language;
    private readonly List<QuestionTerm> terms = [];

    /// <param name="language">Of the question.</param>
    /// <param name="passages">How many there are in the notes.</param>
    public QuestionTerms(IReadOnlyList<LanguageQuery> queries, Language language, int passages, BilingualLexicon lexicon)
    {
        this.language = language;
        var unknown = UnknownFactor * MathF.Log(1 + (passages / 0.5f));
        foreach (var termClass in queries.SelectMany(query => query.Classes).Where(termClass => termClass.Role == TermRole.Word))
            Add(termClass, unknown);
        foreach (var termClass in queries.SelectMany(query => query.Classes).Where(IsKanji))
            AddUncovered(termClass, unknown);
        terms.RemoveAll(term => terms.Exists(other => other.Contains(term.Start, term.End) && other.Text.Length > term.Text.Length));
        WeighCommonWords(lexicon);
    }

    private void WeighCommonWords(BilingualLexicon lexicon)
    {
        CommonWords? common = null;
        for (var i = 0; i < terms.Count; i++)
        {
            if (!terms[i].IsKnown && (common ??= new CommonWords(lexicon)).Contain(terms[i].Text.ToLowerInvariant()))
                terms[i] = terms[i] with { Weight = terms[i].Weight * CommonShare };
        }
    }

    public IReadOnlyList<QuestionTerm> Terms => terms;

    /// <summary>Every term is taken for a word that is more than one typing error away: what is asked for is a guess.</summary>
    public bool IsGuess => terms.Count > 0 && terms.TrueForAll(term => term.Edits > 1);

    /// <summary>Raises the strength, 0–1, of every term that a document stands for.</summary>
    /// <param name="weights">Of the heaviest member of each class of the query that the document has; 0 where it has none.</param>
    /// <param name="limit">How sure such a document can make: less for a translation beside notes in the question's own language.</param>
    public void Mark(LanguageQuery query, ReadOnlySpan<float> weights, float limit, float[] strengths)
    {
        var certainty = query.Language == language ? CertainWord : CertainTranslation;
        for (var i = 0; i < weights.Length; i++)
        {
            // What is taken for a typing error is as sure as the correction.
            var sure = query.Classes[i].Correction?.Weight ?? 1;
            if (weights[i] > 0)
                Mark(query.Classes[i], sure * (weights[i] >= certainty * sure ? limit : MathF.Min(limit, UncertainStrength)), limit, strengths);
        }
    }

    private void Mark(TermClass termClass, float certain, float limit, float[] strengths)
    {
        var end = termClass.Start + termClass.Text.Length;
        for (var i = 0; i < terms.Count; i++)
        {
            var strength = terms[i].IsWithin(termClass.Start, end) ? certain
                : termClass.Role != TermRole.Bigram && terms[i].Contains(termClass.Start, end) ? MathF.Min(limit, UncertainStrength)
                : 0;
            strengths[i] = MathF.Max(strengths[i], strength);
        }
    }

    /// <summary>The weighted share of the terms that is there, 0–1.</summary>
    public float Coverage(IReadOnlyList<float> strengths)
    {
        var (there, all) = (0f, 0f);
        for (var i = 0; i < terms.Count; i++)
        {
            there += terms[i].Weight * strengths[i];
            all += terms[i].Weight;
        }

        return all == 0 ? 0 : there / all;
    }

    private void Add(TermClass termClass, float unknown)
    {
        var i = terms.FindIndex(other => other.Start == termClass.Start && other.Text.Length == termClass.Text.Length);
        if (i < 0)
        {
            i = terms.Count;
            terms.Add(new QuestionTerm(termClass.Text, termClass.Start, unknown, IsKnown: false) { Edits = termClass.Correction?.Edits ?? 0 });
        }

        if (termClass.Idf > 0)
            terms[i] = terms[i] with { IsKnown = true, Weight = terms[i].IsKnown ? MathF.Max(terms[i].Weight, termClass.Idf) : termClass.Idf };
    }

    /// <summary>Kanji that no word of the lexicon covers count by their bigrams.</summary>
    private void AddUncovered(TermClass bigram, float unknown)
    {
        var end = bigram.Start + bigram.Text.Length;
        if (!terms.Exists(term => term.Start < end && term.End > bigram.Start && !term.IsWithin(bigram.Start, end)))
            Add(bigram, unknown);
    }

    private static bool IsKanji(TermClass termClass) =>
        termClass.Role == TermRole.Bigram && termClass.Text.Length > 1
        && termClass.Text.All(c => Scripts.Of(c) == Script.Han) && !StopWords.IsAskingInJapanese(termClass.Text);
}

/// <param name="Weight">Inverse document frequency.</param>
/// <param name="IsKnown">It, or what stands for it in the other language, is in some note.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuestionTerm(string Text, int Start, float Weight, bool IsKnown)
{
    /// <summary>The number of typing errors that it is taken to hold; 0 where it stands for itself.</summary>
    public int Edits { get; init; }

    public int End => Start + Text.Length;

    public bool Contains(int start, int end) => Start <= start && End >= end;

    public bool IsWithin(int start, int end) => start <= Start && end >= End;
}
