using System.Runtime.InteropServices;
using Bot.Search.Lexicon;

namespace Bot.Lexicon;

/// <summary>Compares two lexicons table by table: vectors may differ by one step, since processors round differently; all else is equal byte for byte.</summary>
internal static class LexiconComparison
{
    private const int Step = 1;

    /// <returns>0 when they are the same, 1 when not.</returns>
    public static int Run(string made, string committed)
    {
        var (first, second) = (LexiconFile.Open(File.ReadAllBytes(made)), LexiconFile.Open(File.ReadAllBytes(committed)));
        var different = Enumerable.Range(0, (int)LexiconTable.Count).Select(table => (LexiconTable)table).Where(table => !IsSame(table, first, second)).ToArray();
        foreach (var table in different)
            Console.Error.WriteLine($"{table} of {made} differs from that of {committed}");
        return different.Length == 0 ? 0 : 1;
    }

    private static bool IsSame(LexiconTable table, LexiconFile first, LexiconFile second)
    {
        var a = first.Table<byte>(table);
        var b = second.Table<byte>(table);
        return table == LexiconTable.Vectors ? IsNear(MemoryMarshal.Cast<byte, sbyte>(a), MemoryMarshal.Cast<byte, sbyte>(b)) : a.SequenceEqual(b);
    }

    private static bool IsNear(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (Math.Abs(a[i] - b[i]) > Step)
                return false;
        }

        return true;
    }
}
