using System.Security.Cryptography;
using System.Text;

namespace Bot.Content.Files;

/// <summary>
/// Reads the files that can be content. Links are followed while they stay inside the folder, as mounted volumes
/// (a Kubernetes ConfigMap, git-sync) are made of links; one that leads out is an error, since it could publish anything.
/// </summary>
internal sealed class FolderReader
{
    public const int MaximumBytes = 5 * 1024 * 1024;

    /// <summary>Of all files together: they are held in memory while they are read, several times over.</summary>
    public const int MaximumTotal = 128 * 1024 * 1024;

    private const int MaximumDepth = 16;

    private readonly string root;
    private readonly List<ContentFile> files = [];
    private readonly List<Problem> problems = [];
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private long total;

    private FolderReader(string root) => this.root = root;

    /// <summary>Never throws for what is or is not there: that is a problem in the result.</summary>
    public static FolderContents Read(string directory)
    {
        if (string.IsNullOrWhiteSpace(directory) || directory.Contains('\0', StringComparison.Ordinal))
            return Failed(directory, "this is not the name of a folder");
        if (File.Exists(directory)) return Failed(directory, "this is a file, not a folder");
        if (!Directory.Exists(directory)) return Failed(directory, "there is no such folder");
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        if (RealPath.Of(full) is not { } root) return Failed(directory, "there is no such folder");
        var reader = new FolderReader(root);
        reader.ReadFolder(root, "", 0);
        return reader.Result(directory, Path.GetFileName(full));
    }

    private static FolderContents Failed(string directory, string message) =>
        new(directory, "", [], [new Problem(directory, 0, Severity.Error, message)], "");

    private FolderContents Result(string directory, string name)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\0" + file.Bytes.Length + "\0"));
            hash.AppendData(file.Bytes.Span);
        }

        foreach (var problem in problems)
            hash.AppendData(Encoding.UTF8.GetBytes(problem.ToString()));
        return new FolderContents(directory, name, [.. files], [.. problems], Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private void ReadFolder(string folder, string relative, int depth)
    {
        // A link back up the tree would be walked for ever, and a second link to a folder would double its notes.
        if (!visited.Add(folder)) return;
        if (depth > MaximumDepth)
        {
            Error(relative, $"folders deeper than {MaximumDepth} are not read");
            return;
        }

        foreach (var entry in Entries(folder, relative))
        {
            var path = relative.Length == 0 ? entry.Name : relative + "/" + entry.Name;
            if (entry.Name.StartsWith('.')) continue;
            var isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
            if (!isFolder && !FolderLayout.IsContent(entry.Name)) continue;
            if (RealPath.Of(entry.FullName) is not { } real)
                Error(path, "this link leads nowhere");
            else if (!IsInside(real))
                Error(path, "this link leads out of the content folder");
            else if (isFolder)
                ReadFolder(real, path, depth + 1);
            else
                ReadFile(real, path);
        }
    }

    private List<FileSystemInfo> Entries(string folder, string relative)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Error(relative, $"the folder cannot be read: {exception.Message}");
            return [];
        }
    }

    private void ReadFile(string real, string path)
    {
        try
        {
            // A pipe looks empty, and opening one would wait for whoever writes to it.
            if (new FileInfo(real).Length == 0)
            {
                files.Add(new ContentFile(path, ReadOnlyMemory<byte>.Empty));
                return;
            }

            using var stream = new FileStream(real, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // One byte more than allowed tells a file that is too large, also one that grows while it is read.
            var buffer = new byte[(int)Math.Min(stream.Length, MaximumBytes) + 1];
            var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (read > MaximumBytes)
                Error(path, $"the file is larger than {MaximumBytes / (1024 * 1024)} MB");
            else if ((total += read) > MaximumTotal)
                Error(path, $"all files together are larger than {MaximumTotal / (1024 * 1024)} MB");
            else
                files.Add(new ContentFile(path, buffer.AsMemory(0, read)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Error(path, $"the file cannot be read: {exception.Message}");
        }
    }

    private bool IsInside(string real) =>
        string.Equals(real, root, StringComparison.Ordinal)
        || real.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private void Error(string path, string message) => problems.Add(new Problem(path.Length == 0 ? "." : path, 0, Severity.Error, message));
}
