using System.Numerics.Tensors;

namespace Bot.Model.Vectors;

/// <summary>The vectors of documents in memory, each text once. Comparing is exact: a dot product with every one. Immutable once it is filled.</summary>
internal sealed class VectorTable
{
    /// <summary>From so many on, several threads compare.</summary>
    private const int Parallelised = 16_384;

    private readonly int dimensions;
    private readonly Dictionary<UInt128, int> rows = [];
    private readonly int[] rowOf;
    private readonly float[] vectors;
    private readonly bool[] isThere;

    /// <param name="keys">Of the text of each document.</param>
    public VectorTable(IReadOnlyList<UInt128> keys, int dimensions)
    {
        this.dimensions = dimensions;
        rowOf = [.. keys.Select(key => rows.TryGetValue(key, out var row) ? row : rows[key] = rows.Count)];
        vectors = new float[(long)rows.Count * dimensions];
        isThere = new bool[rows.Count];
    }

    public int Dimensions => dimensions;

    public int Documents => rowOf.Length;

    public bool Wants(UInt128 key) => rows.TryGetValue(key, out var row) && !isThere[row];

    public void Set(UInt128 key, ReadOnlySpan<float> vector)
    {
        var row = rows[key];
        isThere[row] = true;
        vector.CopyTo(Row(row));
    }

    public ReadOnlySpan<float> VectorOf(UInt128 key) => Row(rows[key]);

    /// <summary>The keys that have a vector.</summary>
    public IEnumerable<UInt128> Known => rows.Where(pair => isThere[pair.Value]).Select(pair => pair.Key);

    /// <summary>Computes the cosine of every document with a vector of unit length.</summary>
    public void Compare(ReadOnlySpan<float> question, Span<float> cosines)
    {
        if (rowOf.Length < Parallelised)
        {
            for (var document = 0; document < rowOf.Length; document++)
                cosines[document] = TensorPrimitives.Dot(question, Row(rowOf[document]));
            return;
        }

        var (shared, results) = (question.ToArray(), new float[rowOf.Length]);
        var parts = Environment.ProcessorCount;
        Parallel.For(0, parts, part =>
        {
            for (var document = Start(part); document < Start(part + 1); document++)
                results[document] = TensorPrimitives.Dot<float>(shared, Row(rowOf[document]));
        });
        results.CopyTo(cosines);

        int Start(int part) => (int)((long)rowOf.Length * part / parts);
    }

    private Span<float> Row(int row) => vectors.AsSpan(row * dimensions, dimensions);
}
