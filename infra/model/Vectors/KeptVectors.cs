namespace Bot.Model.Vectors;

/// <summary>The file of vectors where it can be used; where not, a line says so, and vectors live in memory only.</summary>
internal sealed class KeptVectors : IDisposable
{
    private readonly string path;
    private readonly Action<string> report;
    private VectorFile? file;

    public KeptVectors(string path, string model, int dimensions, Action<string> report)
    {
        this.path = path;
        this.report = report;
        Try(() => file = VectorFile.Open(path, model, dimensions));
    }

    public void Dispose() => Try(() => file?.Dispose());

    public void ReadInto(VectorTable table) => Try(() =>
    {
        file?.Read(table.Wants, table.Set);
        if (file is { IsOutgrown: true })
        {
            file.Clear();
            Write(table.Known, table);
        }
    });

    /// <summary>Keeps vectors of the table.</summary>
    public void Append(IEnumerable<UInt128> keys, VectorTable table) => Try(() => Write(keys, table));

    private void Write(IEnumerable<UInt128> keys, VectorTable table)
    {
        foreach (var key in keys)
            file?.Append(key, table.VectorOf(key));
        file?.Flush();
    }

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What is in memory serves all the same.
            report($"the vectors are not kept in {path}: {failure.Message}");
            file = null;
        }
    }
}
