namespace Bot.Search.Meaning;

/// <summary>
/// The vectors that tell what the documents of one language mean, in 8 bits: the mean of their terms' vectors, weighted by the square of inverse
/// document frequency, less the mean of all documents (Arora, Liang and Ma, A Simple but Tough-to-Beat Baseline for Sentence Embeddings, 2017). Immutable.
/// </summary>
/// <param name="vectors"><see cref="TermVectors.Length"/> for each document; zero where nothing is known of its terms.</param>
/// <param name="scales">The factor that makes each vector one of unit length; 0 where nothing is known.</param>
internal sealed class PassageVectors(sbyte[] vectors, float[] scales, float[] mean)
{
    public static PassageVectors None { get; } = new([], [], []);

    /// <summary>Bytes of all tables.</summary>
    public long Size => vectors.Length + (scales.Length * (long)sizeof(float)) + (mean.Length * (long)sizeof(float));

    /// <summary>Makes a question comparable with these documents.</summary>
    /// <param name="question">The weighted mean of its terms' vectors.</param>
    /// <returns>Null when it cannot be compared.</returns>
    public Probe? ProbeOf(ReadOnlySpan<float> question)
    {
        if (vectors.Length == 0)
            return null;
        Span<float> centred = stackalloc float[TermVectors.Length];
        question.CopyTo(centred);
        Vectors.AddScaled(mean, -1, centred);
        if (!Vectors.Normalise(centred))
            return null;
        var steps = new short[TermVectors.Length];
        return new Probe(steps, Quantise(centred, steps));
    }

    /// <summary>The cosine of a document with a question, -1 to 1; 0 where nothing is known of the document.</summary>
    /// <param name="document">Its local number.</param>
    public float Cosine(Probe question, int document) => scales[document] == 0
        ? 0
        : Vectors.Dot(vectors.AsSpan(document * TermVectors.Length, TermVectors.Length), question.Steps) * question.Scale * scales[document];

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
            Vectors.Scale(sum, 1 / weights[document]);
            Vectors.AddScaled(sum, 1, mean);
        }

        Vectors.Scale(mean, 1f / Math.Max(count, 1));
        return new PassageVectors(Quantise(sums, weights, mean, out var scales), scales, mean);
    }

    private static sbyte[] Quantise(float[] means, float[] weights, float[] mean, out float[] scales)
    {
        var vectors = new sbyte[means.Length];
        scales = new float[weights.Length];
        Span<short> steps = stackalloc short[TermVectors.Length];
        for (var document = 0; document < weights.Length; document++)
        {
            var centred = means.AsSpan(document * TermVectors.Length, TermVectors.Length);
            Vectors.AddScaled(mean, -1, centred);
            if (weights[document] == 0 || !Vectors.Normalise(centred))
                continue;
            scales[document] = Quantise(centred, steps);
            for (var i = 0; i < steps.Length; i++)
                vectors[(document * TermVectors.Length) + i] = (sbyte)steps[i];
        }

        return vectors;
    }

    /// <returns>The size of a step.</returns>
    private static float Quantise(ReadOnlySpan<float> vector, Span<short> steps)
    {
        var largest = 0f;
        foreach (var value in vector)
            largest = MathF.Max(largest, MathF.Abs(value));
        for (var i = 0; i < steps.Length; i++)
            steps[i] = (short)MathF.Round(vector[i] / largest * sbyte.MaxValue);
        return largest / sbyte.MaxValue;
    }

    /// <summary>A question as it is compared with documents.</summary>
    internal sealed record Probe(short[] Steps, float Scale);
}
