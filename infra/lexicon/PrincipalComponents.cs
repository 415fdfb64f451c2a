namespace Bot.Lexicon;

/// <summary>
/// Principal component analysis of vectors: their mean, and the directions in which they differ most. Sums are in double precision and in a fixed
/// order, so that equal vectors give equal components.
/// </summary>
internal sealed class PrincipalComponents
{
    private const int Sweeps = 30;
    private const double Converged = 1e-12;

    private readonly double[] mean;
    private readonly double[][] components;

    public PrincipalComponents(IReadOnlyList<float[]> vectors, int count)
    {
        var size = vectors[0].Length;
        mean = new double[size];
        foreach (var vector in vectors)
        {
            for (var i = 0; i < size; i++)
                mean[i] += vector[i] / (double)vectors.Count;
        }

        var (values, directions) = Diagonalise(Covariance(vectors));
        components = [.. Enumerable.Range(0, size).OrderByDescending(i => values[i]).Take(count).Select(i => Signed(directions, i))];
    }

    public float[] Project(float[] vector) =>
        [.. components.Select(component => (float)component.Select((value, i) => value * (vector[i] - mean[i])).Sum())];

    private double[][] Covariance(IReadOnlyList<float[]> vectors)
    {
        var size = mean.Length;
        var covariance = Enumerable.Range(0, size).Select(_ => new double[size]).ToArray();
        var centred = new double[size];
        foreach (var vector in vectors)
        {
            for (var i = 0; i < size; i++)
                centred[i] = vector[i] - mean[i];
            for (var i = 0; i < size; i++)
            {
                for (var j = i; j < size; j++)
                    covariance[i][j] += centred[i] * centred[j] / vectors.Count;
            }
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
                covariance[i][j] = covariance[j][i];
        }

        return covariance;
    }

    /// <summary>Jacobi's method for symmetric matrices (Golub and Van Loan, Matrix Computations, 8.5). The directions are columns.</summary>
    private static (double[] Values, double[][] Directions) Diagonalise(double[][] matrix)
    {
        var size = matrix.Length;
        var directions = Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Select(j => i == j ? 1.0 : 0.0).ToArray()).ToArray();
        for (var sweep = 0; sweep < Sweeps && OffDiagonal(matrix) > Converged; sweep++)
        {
            for (var p = 0; p < size; p++)
            {
                for (var q = p + 1; q < size; q++)
                    Rotate(matrix, directions, p, q);
            }
        }

        return ([.. Enumerable.Range(0, size).Select(i => matrix[i][i])], directions);
    }

    private static double OffDiagonal(double[][] matrix) =>
        Math.Sqrt(matrix.Select((row, i) => row.Where((_, j) => j != i).Sum(value => value * value)).Sum());

    private static void Rotate(double[][] matrix, double[][] directions, int p, int q)
    {
        if (Math.Abs(matrix[p][q]) < double.Epsilon)
            return;
        var theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        var tangent = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var k = 0; k < matrix.Length; k++)
            (matrix[k][p], matrix[k][q]) = ((cosine * matrix[k][p]) - (sine * matrix[k][q]), (sine * matrix[k][p]) + (cosine * matrix[k][q]));
        for (var k = 0; k < matrix.Length; k++)
            (matrix[p][k], matrix[q][k]) = ((cosine * matrix[p][k]) - (sine * matrix[q][k]), (sine * matrix[p][k]) + (cosine * matrix[q][k]));
        foreach (var row in directions)
            (row[p], row[q]) = ((cosine * row[p]) - (sine * row[q]), (sine * row[p]) + (cosine * row[q]));
    }

    /// <summary>A direction with its largest part positive: both signs are the same direction.</summary>
    private static double[] Signed(double[][] directions, int column)
    {
        var direction = directions.Select(row => row[column]).ToArray();
        return direction.MaxBy(Math.Abs) < 0 ? [.. direction.Select(value => -value)] : direction;
    }
}
