using Bot.Content.Text;

namespace Bot.Import.Sources;

/// <summary>Reports in files.</summary>
internal static class SourceFiles
{
    /// <summary>Far beyond any report, and little enough to hold in memory several times.</summary>
    public const int MaximumBytes = 20 * 1024 * 1024;

    /// <returns>Full paths, in natural order.</returns>
    /// <exception cref="ImportFailedException">There is nothing to import.</exception>
    public static IReadOnlyList<string> List(string path)
    {
        if (File.Exists(path))
            return SourceDocument.FormatOf(path) is null ? throw new ImportFailedException($"{path} is not .html, .md or .txt") : [path];
        if (!Directory.Exists(path)) throw new ImportFailedException($"there is no {path}");
        var files = Directory.EnumerateFiles(path)
            .Where(file => SourceDocument.FormatOf(file) is not null && !Path.GetFileName(file).StartsWith('.'))
            .Order(NaturalOrder.Instance)
            .ToList();
        return files.Count > 0 ? files : throw new ImportFailedException($"{path} has no .html, .md or .txt files");
    }

    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="ImportFailedException">It is too large, or in an unknown encoding.</exception>
    public static SourceDocument Read(string path, string? encoding)
    {
        if (new FileInfo(path).Length > MaximumBytes)
            throw new ImportFailedException($"{path} is larger than {MaximumBytes / (1024 * 1024)} MB");
        var format = SourceDocument.FormatOf(path) ?? SourceFormat.PlainText;
        var (text, unreadable) = SourceEncoding.Decode(File.ReadAllBytes(path), format, encoding, Path.GetFileName(path));
        return new(Path.GetFileName(path), format, text, null, unreadable);
    }
}
