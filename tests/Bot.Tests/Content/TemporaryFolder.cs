using System.Text;

namespace Bot.Tests.Content;

/// <summary>A folder of its own for one test, gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("kiku-content-").FullName;

    public string PathOf(string path) => Path.Combine(Root, path);

    public TemporaryFolder Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
