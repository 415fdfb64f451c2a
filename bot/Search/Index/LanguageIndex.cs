using System.Runtime.InteropServices;
using Bot.Search.Meaning;
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

    private readonly ulong[] terms;
    private readonly int[] starts;
    private readonly Posting[] postings;

    /// <param name="terms">Keys of all terms, ascending.</param>
    /// <param name="starts">Where each term's postings begin, and where the last one's end.</param>
    public LanguageIndex(
        ulong[] terms,
        int[] starts,
        Posting[] postings,
        int[] documents,
        int[] containers,
        WordSequences words,
        WordForms forms,
        PassageVectors vectors)
    {
        this.terms = terms;
        this.starts = starts;
        this.postings = postings;
        Documents = documents;
        Containers = containers;
        Words = words;
        Forms = forms;
        Vectors = vectors;
        HasContainers = Array.Exists(containers, container => container != NoContainer);
    }

    /// <summary>For each local document number, the number that the caller gave it; ascending.</summary>
    public int[] Documents { get; }

    /// <summary>For each local document number, its container's number or <see cref="NoContainer"/>.</summary>
    public int[] Containers { get; }

    public bool HasContainers { get; }

    public WordSequences Words { get; }

    public WordForms Forms { get; }

    public PassageVectors Vectors { get; }

    public int Count => Documents.Length;

    /// <summary>Bytes of all tables.</summary>
    public long Size => (terms.Length * (long)sizeof(ulong)) + (starts.Length * (long)sizeof(int))
        + (postings.Length * (long)Marshal.SizeOf<Posting>()) + ((Documents.Length + Containers.Length) * (long)sizeof(int))
        + Words.Size + Forms.Size + Vectors.Size;

    /// <param name="document">The number that the caller gave the document.</param>
    public int LocalNumber(int document) => Array.BinarySearch(Documents, document);

    public ReadOnlySpan<Posting> Postings(TermKey term)
    {
        var id = Array.BinarySearch(terms, term.Value);
        return id < 0 ? default : postings.AsSpan(starts[id], starts[id + 1] - starts[id]);
    }

    /// <summary>Tells whether postings, which are in the order of documents, hold one of some local document numbers.</summary>
    public static bool HoldsAny(ReadOnlySpan<Posting> postings, ReadOnlySpan<int> documents)
    {
        foreach (var document in documents)
        {
            var (low, high) = (0, postings.Length - 1);
            while (low <= high)
            {
                var middle = (low + high) >>> 1;
                if (postings[middle].Document == document)
                    return true;
                (low, high) = postings[middle].Document < document ? (middle + 1, high) : (low, middle - 1);
            }
        }

        return false;
    }

    /// <summary>Tells whether one document has all of some terms.</summary>
    public bool HoldsAll(ReadOnlySpan<TermKey> keys)
    {
        HashSet<int>? common = null;
        foreach (var key in keys)
        {
            var holders = new HashSet<int>();
            foreach (var posting in Postings(key))
            {
                if (common is null || common.Contains(posting.Document))
                    holders.Add(posting.Document);
            }

            if (holders.Count == 0)
                return false;
            common = holders;
        }

        return true;
    }

    public int DocumentFrequency(TermKey term)
    {
        var id = Array.BinarySearch(terms, term.Value);
        return id < 0 ? 0 : starts[id + 1] - starts[id];
    }
}

/// <summary>Six bytes: the document's local number, and the term's frequency in it as a fixed-point number.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal readonly struct Posting(int document, float frequency)
{
    /// <summary>Steps per unit of frequency; frequencies over 64 are as good as 64.</summary>
    private const float Scale = 1024;

    private readonly ushort scaled = (ushort)Math.Clamp(MathF.Round(frequency * Scale), 1, ushort.MaxValue);

    /// <summary>Local number in its <see cref="LanguageIndex"/>.</summary>
    public int Document { get; } = document;

    /// <summary>Weighted and length-normalised; not yet saturated.</summary>
    public float Frequency => scaled * (1 / Scale);
}
