using System.Runtime.InteropServices;
using Bot.Search.Text;

namespace Bot.Search.Index;

/// <summary>
/// The words of each document in their order, kept small: three bytes a word, of which two tell it from most others. Bigrams are left
/// out: the words among them say the same in fewer bytes.
/// </summary>
internal sealed class WordSequences(WordPlace[] places, int[] bodies, int[] ends)
{
    /// <summary>Bytes of all tables.</summary>
    public long Size => (places.Length * (long)Marshal.SizeOf<WordPlace>()) + ((bodies.Length + ends.Length) * (long)sizeof(int));

    /// <summary>The words of headings and title, in no order.</summary>
    public ReadOnlySpan<WordPlace> HeadingsOf(int document) => places.AsSpan(StartOf(document), bodies[document] - StartOf(document));

    /// <summary>The words of the body, by position.</summary>
    public ReadOnlySpan<WordPlace> BodyOf(int document) => places.AsSpan(bodies[document], ends[document] - bodies[document]);

    private int StartOf(int document) => document == 0 ? 0 : ends[document - 1];
}

/// <param name="Print">Of the term: <see cref="PrintOf"/>.</param>
/// <param name="Gap">Positions since the word before, at most 255.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct WordPlace(ushort Print, byte Gap)
{
    /// <summary>16 of the bits of a term's key: one word in 65,536 is taken for another.</summary>
    public static ushort PrintOf(TermKey term) => (ushort)(term.Value ^ (term.Value >> 16) ^ (term.Value >> 32));

    public static bool IsKept(TermKind kind) => kind is TermKind.Word or TermKind.JapaneseWord or TermKind.Phrase;
}
