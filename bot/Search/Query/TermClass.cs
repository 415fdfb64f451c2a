using System.Runtime.InteropServices;
using Bot.Content;
using Bot.Search.Meaning;
using Bot.Search.Text;

namespace Bot.Search.Query;

/// <summary>A question as the documents of one language are searched for it.</summary>
internal sealed record LanguageQuery(Language Language, IReadOnlyList<TermClass> Classes)
{
    /// <summary>What a document that matched everything without limit would score.</summary>
    public float Possible { get; } = Classes.Sum(termClass => termClass.Idf * termClass.Weight);

    /// <summary>The question is asked in the other language.</summary>
    public bool IsTranslated { get; init; }

    /// <summary>The question's vector, made of its terms' vectors (<see cref="TermVectors"/>); null when no term has one.</summary>
    public float[]? Meaning { get; init; }

    /// <summary>The question for the sentence model; null when there is none.</summary>
    public SentenceQuery? Sentence { get; init; }
}

/// <summary>One thing that the question asks for: a term and all that may stand for it, scored as if they were one term.</summary>
/// <param name="Text">As it stands in the question.</param>
/// <param name="Start">Where it stands in the question, in UTF-16 units.</param>
/// <param name="Weight">How much it counts beside the other classes.</param>
/// <param name="Idf">Inverse document frequency of the members together; 0 when none stands in any document.</param>
/// <param name="Members">Terms of the index with the probability that each is meant.</param>
internal sealed record TermClass(string Text, int Start, TermRole Role, float Weight, float Idf, IReadOnlyList<TermMember> Members)
{
    /// <summary>The word of the notes that the term is taken for; null when it stands for itself.</summary>
    public Correction? Correction { get; init; }
}

/// <summary>What is assumed of a word that looks like a typing error.</summary>
/// <param name="Typed">As it stands in the question.</param>
/// <param name="Word">As the notes have it, folded.</param>
/// <param name="Weight">How sure that is, 0–1.</param>
/// <param name="Edits">How many typing errors there are between the two.</param>
internal sealed record Correction(string Typed, string Word, float Weight, int Edits);

/// <summary>Why a class is in a query.</summary>
internal enum TermRole
{
    /// <summary>A word of the question: what coverage counts.</summary>
    Word,

    /// <summary>Part of a longer term that is also asked for, or that longer term beside its words.</summary>
    Support,

    /// <summary>Two Japanese characters.</summary>
    Bigram,
}

/// <param name="Weight">Probability that this member is meant; the members of a class need not sum to 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermMember(TermKey Term, float Weight, TermText Wording)
{
    public TermMember(TermKey term, float weight, string text)
        : this(term, weight, new TermText(text))
    {
    }

    /// <summary>How the member reads, for explanations.</summary>
    public string Text => Wording.ToString();
}
