using System.Text;
using Bot.Content;
using Bot.Content.Files;
using Xunit;

namespace Bot.Tests.Content;

/// <summary>Loads notes from memory, as if they stood in a folder.</summary>
internal static class Given
{
    public static ContentLoadResult Files(params (string Path, string Text)[] files) =>
        Bytes([.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))]);

    public static ContentLoadResult Bytes(params (string Path, byte[] Bytes)[] files) =>
        ContentLoader.Load(new FolderContents("notes", "notes", [.. files.Select(file => new ContentFile(file.Path, file.Bytes))], [], "0"));

    /// <summary>The sections of one English note with a title.</summary>
    public static SessionVersion Note(string body, string frontMatter = "") =>
        Version(Files(("a1.en.md", $"---\ntitle: T\n{frontMatter}---\n{body}")));

    public static IEnumerable<Passage> Passages(string body, string frontMatter = "") => Note(body, frontMatter).Sections.SelectMany(section => section.Passages);

    public static IEnumerable<string> Texts(string body) => Passages(body).Select(passage => passage.Text);

    public static SessionVersion Version(ContentLoadResult result)
    {
        Assert.NotNull(result.Snapshot);
        return Assert.Single(Assert.Single(result.Snapshot.Sessions).Versions);
    }

    public static IEnumerable<string> Problems(ContentLoadResult result) => result.Problems.Select(problem => problem.ToString());
}
