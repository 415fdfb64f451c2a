using System.Runtime.InteropServices;

namespace Bot.Search.Index;

/// <summary>
/// An inverted index of the documents of one language. Immutable. A posting holds the document and the term's weighted,
/// length-normalised frequency over the fields (BM25F: Robertson, Zaragoza, Taylor 2004), ready to be summed and saturated.
/// </summary>
internal sealed class LanguageIndex
{
    private readonly Dictionary<ulong, int> terms;
    private readonly int[] starts;
    private readonly Posting[] postings;

    public LanguageIndex(Dictionary<ulong, int> terms, int[] starts, Posting[] postings, int[] documents)
    {
        this.terms = terms;
        this.starts = starts;
        this.postings = postings;
        Documents = documents;
    }

    /// <summary>For each local document number, the number the caller gave it.</summary>
    public int[] Documents { get; }

    public int Count => Documents.Length;

    public int TermCount => terms.Count;

    public long PostingCount => postings.Length;

    public IEnumerable<ulong> Terms => terms.Keys;

    public ReadOnlySpan<Posting> Postings(Text.TermKey term) =>
        terms.TryGetValue(term.Value, out var id) ? postings.AsSpan(starts[id], starts[id + 1] - starts[id]) : default;

    public int DocumentFrequency(Text.TermKey term) => terms.TryGetValue(term.Value, out var id) ? starts[id + 1] - starts[id] : 0;
}

/// <param name="Document">Local number in its <see cref="LanguageIndex"/>.</param>
/// <param name="Frequency">Weighted and length-normalised; not yet saturated.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Posting(int Document, float Frequency);
