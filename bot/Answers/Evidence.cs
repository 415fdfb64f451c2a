using Bot.Answers.Reading;

namespace Bot.Answers;

/// <summary>
/// What speaks for and against the notes answering a question, when too few of its words are there to be sure. ARCHITECTURE.md tells
/// how the weights were found.
/// </summary>
/// <param name="Coverage">Weighted share of the question's terms that the best section has, 0–1.</param>
/// <param name="IsScoped">The question names a session, speaker or organisation.</param>
/// <param name="HasValue">Whether what the question is limited to, or else the best sections, have any
/// value of the kind asked for; null when none is asked for.</param>
/// <param name="Aspects">What the best sections score for telling of what is asked for: <see cref="SectionCandidate.AspectScore"/>.</param>
/// <param name="Terms">How many content words it has beside these names.</param>
/// <param name="HasUnknown">One of them stands in no note.</param>
/// <param name="NamesUnknown">And that one is a name.</param>
internal sealed record Evidence(float Coverage, bool IsScoped, QuestionKind Kind, bool? HasValue, float Aspects, int Terms, bool HasUnknown, bool NamesUnknown)
{
    /// <summary>Sets how much is called none: as much as keeps nine of ten such answers right.</summary>
    private const float Prior = -2.6f;

    private const float PerCoverage = 1.2f;

    /// <summary>Nothing holds a question together with the notes but its words: they count three times as much.</summary>
    private const float Unscoped = -2f;
    private const float PerCoverageUnscoped = 2.6f;

    /// <summary>Notes without a third of the words of a question that names nobody are about something else, or without half, if a word is nowhere.</summary>
    private const float LeastCoverageUnscoped = 0.3f;
    private const float LeastCoverageWithUnknown = 0.5f;

    /// <summary>A number that notes leave out is the usual thing to miss; reasons and ways can be told in any words.</summary>
    private const float Quantity = -1f;
    private const float Explanation = 1.4f;

    /// <summary>Where no sum of money stands, no price is to be found.</summary>
    private const float ValueThere = 1f;
    private const float ValueMissing = -1.5f;

    /// <summary>Where no word is the same, a heading that tells of a problem may still answer what was hard.</summary>
    private const float PerAspects = 1f;

    /// <summary>A missing thing is asked for by its name alone; a question of many words is often one put otherwise than the notes put it.</summary>
    private const float PerLogOfTerms = 2f;

    /// <summary>More words than these tell no more.</summary>
    private const int MostTerms = 5;

    /// <summary>Common words have others for them; a name has none.</summary>
    private const float UnknownName = -1.3f;

    /// <summary>Logarithm of the odds that the notes answer the question.</summary>
    public float LogOdds => Prior
        + (Coverage * PerCoverage)
        + (Aspects * PerAspects)
        + (IsScoped ? 0 : Unscoped + (Coverage * PerCoverageUnscoped))
        + (HasValue switch { true => ValueThere, false => ValueMissing, null => OfKind })
        + (MathF.Log(1 + Math.Min(Terms, MostTerms)) * PerLogOfTerms)
        + (NamesUnknown ? UnknownName : 0);

    private float OfKind => Kind switch { QuestionKind.Quantity => Quantity, QuestionKind.Explanation => Explanation, _ => 0 };

    /// <summary>Whether the best there is should be shown, as unsure.</summary>
    public bool IsWorthShowing => LogOdds >= 0 && (IsScoped || Coverage >= (HasUnknown ? LeastCoverageWithUnknown : LeastCoverageUnscoped));
}
