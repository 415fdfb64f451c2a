using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.Search.Meaning;

/// <summary>
/// Arithmetic on vectors whose length is a multiple of the processor's. Loops are compiled at full speed at once: code for vectors of the processor's
/// length is not precompiled, and a short-lived process ends before the runtime would optimise it.
/// </summary>
internal static class Vectors
{
    /// <summary>Adds a multiple of a vector to a sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(ReadOnlySpan<float> vector, float scale, Span<float> sum)
    {
        var addends = MemoryMarshal.Cast<float, Vector<float>>(vector);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        for (var i = 0; i < sums.Length; i++)
            sums[i] += addends[i] * scale;
    }

    public static void Scale(Span<float> vector, float scale)
    {
        foreach (ref var part in MemoryMarshal.Cast<float, Vector<float>>(vector))
            part *= scale;
    }

    /// <summary>Makes a vector one of unit length.</summary>
    /// <returns>False when it is zero.</returns>
    public static bool Normalise(Span<float> vector)
    {
        var squares = Vector<float>.Zero;
        foreach (var part in MemoryMarshal.Cast<float, Vector<float>>(vector))
            squares += part * part;
        var square = Vector.Sum(squares);
        if (square <= 0)
            return false;
        Scale(vector, 1 / MathF.Sqrt(square));
        return true;
    }

    /// <summary>The sum of products of 8-bit and 16-bit numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Dot(ReadOnlySpan<sbyte> a, ReadOnlySpan<short> b)
    {
        var bytes = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(a);
        var shorts = MemoryMarshal.Cast<short, Vector<short>>(b);
        var sum = Vector<int>.Zero;
        for (var i = 0; i < bytes.Length; i++)
        {
            Vector.Widen(bytes[i], out var low, out var high);
            Vector.Widen(low * shorts[2 * i], out var first, out var second);
            Vector.Widen(high * shorts[(2 * i) + 1], out var third, out var fourth);
            sum += first + second + third + fourth;
        }

        return Vector.Sum(sum);
    }
}
