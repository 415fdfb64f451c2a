using System.Buffers.Text;
using System.Text;

namespace Bot.Benchmarks.Fuzz;

/// <summary>Makes bad inputs of good ones. The same seed and number give the same input, whatever was made before.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds, int seed)
{
    /// <summary>In bytes; chat services take less, and what grows faster than its input is slow long before.</summary>
    private const int Longest = 48 * 1024;

    private const int MostChanges = 6;

    public byte[] Make(int number)
    {
        var random = new Random(HashOf(seed, number));
        var input = seeds[random.Next(seeds.Count)].ToList();
        for (var changes = random.Next(MostChanges); changes >= 0; changes--)
            Change(input, random);
        return [.. input.Count <= Longest ? input : input[..Longest]];
    }

    /// <summary>Not <see cref="HashCode"/>, which is another one in every process.</summary>
    private static int HashOf(int seed, int number) => unchecked((int)((((uint)seed * 2_654_435_761u) ^ (uint)number) * 2_246_822_519u));

    private void Change(List<byte> input, Random random)
    {
        switch (random.Next(10))
        {
            case 0 when input.Count > 0:
                input[random.Next(input.Count)] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                Remove(input, random);
                break;
            case 2:
                Repeat(input, random);
                break;
            case 3 when input.Count > 0:
                input.RemoveRange(random.Next(input.Count)..);
                break;
            case 4:
                Splice(input, random);
                break;
            case 5:
                Nest(input, random);
                break;
            case 6:
                Enlarge(input, random);
                break;
            default:
                Insert(input, random, OddText.Pieces[random.Next(OddText.Pieces.Length)]);
                break;
        }
    }

    private static void Remove(List<byte> input, Random random)
    {
        var (start, length) = Range(input, random);
        input.RemoveRange(start, length);
    }

    private static void Repeat(List<byte> input, Random random)
    {
        var (start, length) = Range(input, random);
        var piece = input.GetRange(start, Math.Min(length, 512));
        if (piece.Count == 0)
            return;
        var times = Math.Min(1 << random.Next(12), Longest / piece.Count);
        input.InsertRange(start, Enumerable.Repeat(piece, times).SelectMany(bytes => bytes).ToArray());
    }

    private void Splice(List<byte> input, Random random)
    {
        var other = seeds[random.Next(seeds.Count)];
        if (other.Length == 0)
            return;
        var from = random.Next(other.Length);
        var (start, length) = Range(input, random);
        input.RemoveRange(start, length);
        input.InsertRange(start, other[from..(from + random.Next(Math.Min(other.Length - from, 1024) + 1))]);
    }

    private static void Nest(List<byte> input, Random random)
    {
        var opening = OddText.Openings[random.Next(OddText.Openings.Length)];
        Insert(input, random, string.Concat(Enumerable.Repeat(opening, 1 << random.Next(13))));
    }

    /// <summary>In place of a number that stands there.</summary>
    private static void Enlarge(List<byte> input, Random random)
    {
        var at = input.FindIndex(input.Count == 0 ? 0 : random.Next(input.Count), value => value is >= (byte)'0' and <= (byte)'9');
        if (at < 0)
            return;
        Span<byte> number = stackalloc byte[32];
        _ = Utf8Formatter.TryFormat(random.Next(2) == 0 ? random.NextInt64() : -random.NextInt64(), number, out var written);
        input.InsertRange(at, number[..written].ToArray());
    }

    private static void Insert(List<byte> input, Random random, string piece) => input.InsertRange(random.Next(input.Count + 1), Encoding.UTF8.GetBytes(piece));

    private static (int Start, int Length) Range(List<byte> input, Random random)
    {
        var start = random.Next(input.Count + 1);
        return (start, random.Next(Math.Min(input.Count - start, 1 << random.Next(1, 11)) + 1));
    }
}

file static class ListExtensions
{
    public static void RemoveRange(this List<byte> list, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(list.Count);
        list.RemoveRange(start, length);
    }
}
