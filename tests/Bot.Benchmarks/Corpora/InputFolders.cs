namespace Bot.Benchmarks.Corpora;

/// <summary>Folders told on the command line or by the environment: BenchmarkDotNet constructs the benchmarks itself.</summary>
internal static class InputFolders
{
    public const string BeirVariable = "KIKU_BENCHMARK_BEIR";
    public const string ContentVariable = "KIKU_CONTENT";

    public static string Beir => Told(BeirVariable, "--beir");

    public static string Content => Told(ContentVariable, "--content");

    public static bool HasBeir => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(BeirVariable));

    public static void Set(string variable, string? directory)
    {
        if (directory is not null)
            Environment.SetEnvironmentVariable(variable, Path.GetFullPath(directory));
    }

    private static string Told(string variable, string option) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } directory
            ? directory
            : throw new InvalidOperationException($"name a folder with {option} or {variable}");
}
