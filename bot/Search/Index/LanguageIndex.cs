using System.Runtime.InteropServices;
using Bot.Search.Text;

namespace Bot.Search.Index;

/// <summary>
/// An inverted index of the documents of one language. Immutable. A posting holds the document and the term's weighted,
/// length-normalised frequency over the fields (BM25F: Robertson, Zaragoza and Taylor 2004), ready to be summed and saturated.
/// </summary>
internal sealed class LanguageIndex
{
    /// <summary>Container number of a document that has none.</summary>
    public const int NoContainer = -1;

    private readonly Dictionary<ulong, int> terms;
    private readonly int[] starts;
    private readonly Posting[] postings;

    public LanguageIndex(Dictionary<ulong, int> terms, int[] starts, Posting[] postings, int[] documents, int[] containers)
    {
        this.terms = terms;
        this.starts = starts;
        this.postings = postings;
        Documents = documents;
        Containers = containers;
        HasContainers = Array.Exists(containers, container => container != NoContainer);
    }

    /// <summary>For each local document number, the number that the caller gave it.</summary>
    public int[] Documents { get; }

    /// <summary>For each local document number, its container's number or <see cref="NoContainer"/>.</summary>
    public int[] Containers { get; }

    public bool HasContainers { get; }

    public int Count => Documents.Length;

    /// <summary>Bytes of the postings and the term table.</summary>
    public long Size => ((long)postings.Length * Marshal.SizeOf<Posting>()) + ((long)terms.Count * 28);

    public ReadOnlySpan<Posting> Postings(TermKey term) =>
        terms.TryGetValue(term.Value, out var id) ? postings.AsSpan(starts[id], starts[id + 1] - starts[id]) : default;

    public int DocumentFrequency(TermKey term) => terms.TryGetValue(term.Value, out var id) ? starts[id + 1] - starts[id] : 0;
}

/// <param name="Document">Local number in its <see cref="LanguageIndex"/>.</param>
/// <param name="Frequency">Weighted and length-normalised; not yet saturated.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Posting(int Document, float Frequency);
