using System.Numerics;

namespace Bot.Search.Meaning;

/// <summary>
/// What the documents of one language mean: the mean of their terms' vectors, weighted by the square of inverse document frequency, less the mean of
/// all documents (Arora, Liang and Ma, A Simple but Tough-to-Beat Baseline for Sentence Embeddings, 2017), in 8 bits. Immutable.
/// </summary>
/// <param name="vectors"><see cref="TermVectors.Length"/> for each document; zero where nothing is known of its terms.</param>
/// <param name="scales">By which a vector is multiplied to be of unit length.</param>
internal sealed class PassageVectors(sbyte[] vectors, float[] scales, float[] mean)
{
    public static PassageVectors None { get; } = new([], [], []);

    /// <summary>Bytes of all tables.</summary>
    public long Size => vectors.Length + (scales.Length * (long)sizeof(float)) + (mean.Length * (long)sizeof(float));

    /// <summary>Writes the cosine of each document with a question; the span is as long as there are documents.</summary>
    /// <param name="question">The weighted mean of its terms' vectors.</param>
    public void Cosines(ReadOnlySpan<float> question, Span<float> cosines)
    {
        Span<float> centred = stackalloc float[TermVectors.Length];
        for (var i = 0; i < centred.Length; i++)
            centred[i] = question[i] - mean[i];
        if (vectors.Length == 0 || !TermVectors.Normalise(centred))
        {
            cosines.Clear();
            return;
        }

        Span<short> steps = stackalloc short[TermVectors.Length];
        var scale = Quantise(centred, steps);
        for (var document = 0; document < cosines.Length; document++)
        {
            var vector = vectors.AsSpan(document * TermVectors.Length, TermVectors.Length);
            cosines[document] = scales[document] == 0 ? 0 : Dot(vector, steps) * scale * scales[document];
        }
    }

    private static float Quantise(ReadOnlySpan<float> vector, Span<short> steps)
    {
        var largest = 0f;
        foreach (var value in vector)
            largest = MathF.Max(largest, MathF.Abs(value));
        for (var i = 0; i < steps.Length; i++)
            steps[i] = (short)MathF.Round(vector[i] / largest * sbyte.MaxValue);
        return largest / sbyte.MaxValue;
    }

    private static int Dot(ReadOnlySpan<sbyte> a, ReadOnlySpan<short> b)
    {
        var sum = Vector<int>.Zero;
        for (var i = 0; i < a.Length; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(a[i..]), out var low, out var high);
            Vector.Widen(low * new Vector<short>(b[i..]), out var first, out var second);
            Vector.Widen(high * new Vector<short>(b[(i + Vector<short>.Count)..]), out var third, out var fourth);
            sum += first + second + third + fourth;
        }

        return Vector.Sum(sum);
    }

    /// <param name="sums">The weighted sum of each document's terms' vectors, one after the other.</param>
    /// <param name="weights">The sum of each document's weights; 0 where nothing is known.</param>
    public static PassageVectors Of(float[] sums, float[] weights)
    {
        var mean = new float[TermVectors.Length];
        var count = 0;
        for (var document = 0; document < weights.Length; document++)
        {
            if (weights[document] == 0)
                continue;
            count++;
            var sum = sums.AsSpan(document * TermVectors.Length, TermVectors.Length);
            for (var i = 0; i < sum.Length; i++)
                mean[i] += (sum[i] /= weights[document]);
        }

        foreach (ref var value in mean.AsSpan())
            value /= Math.Max(count, 1);
        return new PassageVectors(Quantise(sums, weights, mean, out var scales), scales, mean);
    }

    private static sbyte[] Quantise(float[] means, float[] weights, float[] mean, out float[] scales)
    {
        var vectors = new sbyte[means.Length];
        scales = new float[weights.Length];
        Span<float> centred = stackalloc float[TermVectors.Length];
        Span<short> steps = stackalloc short[TermVectors.Length];
        for (var document = 0; document < weights.Length; document++)
        {
            for (var i = 0; i < centred.Length; i++)
                centred[i] = means[(document * TermVectors.Length) + i] - mean[i];
            if (weights[document] == 0 || !TermVectors.Normalise(centred))
                continue;
            scales[document] = Quantise(centred, steps);
            for (var i = 0; i < steps.Length; i++)
                vectors[(document * TermVectors.Length) + i] = (sbyte)steps[i];
        }

        return vectors;
    }
}
