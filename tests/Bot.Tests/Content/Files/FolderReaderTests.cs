using System.Diagnostics;
using System.Text;
using Bot.Content;
using Bot.Content.Files;
using Xunit;

namespace Bot.Tests.Content.Files;

public sealed class FolderReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_folder_is_one_error_that_names_it() =>
        Refused("no/such/place", "no/such/place: error: there is no such folder");

    [Fact]
    public void A_file_is_not_a_folder()
    {
        folder.Write("a.md", "# A");
        Refused(folder.PathOf("a.md"), $"{folder.PathOf("a.md")}: error: this is a file, not a folder");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a\0b", "a b")]
    public void What_cannot_be_a_name_is_an_error(string name, string shown) => Refused(name, $"{shown}: error: this is not the name of a folder");

    [Fact]
    public void A_folder_without_notes_is_one_error_that_names_it()
    {
        folder.Write("CHANGELOG.md", "# Not notes").Write("content/picture.png", [1, 2, 3]).Write(".hidden/a.md", "# Hidden");
        Refused(folder.Root, $"{folder.Root}: error: there are no notes (Markdown files) in this folder");
    }

    [Fact]
    public void Files_that_are_not_notes_are_not_read()
    {
        folder.Write("README.md", "x").Write("format.MD", "x").Write("meetup/README.ja.md", "x")
            .Write("questions.yaml", "[").Write("unanswerable.yaml", "[").Write("meetup/FORMAT.md", "x").Write("meetup/a1.md", "# One");
        var result = ContentLoader.Load(folder.Root);
        Assert.Empty(result.Problems);
        Assert.Equal(1, result.Files);
    }

    [Fact]
    public void A_content_root_holds_one_conference_for_each_folder_with_notes()
    {
        folder.Write("b/a1.md", "# One").Write("a/day1/a1.md", "# Two").Write("pictures/x.png", [1]);
        var conferences = ContentLoader.Load(folder.Root).Snapshot!.Conferences;
        Assert.Equal(["a", "b"], conferences.Select(conference => conference.Id));
        Assert.Equal("a/day1/a1.md", conferences[0].Sessions[0].Versions[0].File);
    }

    [Fact]
    public void A_folder_with_notes_is_one_conference_named_by_the_folder()
    {
        folder.Write("meetup/a1.md", "# One").Write("meetup/more/a2.md", "# Two");
        var conference = Assert.Single(ContentLoader.Load(folder.PathOf("meetup")).Snapshot!.Conferences);
        Assert.Equal("meetup", conference.Id);
        Assert.Equal("", conference.Folder);
        Assert.Equal(["a1.md", "more/a2.md"], conference.Sessions.Select(session => session.Versions[0].File));
    }

    [Fact]
    public void Notes_beside_the_conferences_are_not_read_and_said_not_to_be()
    {
        folder.Write("meetup/conference.yaml", "id: m").Write("meetup/a1.md", "# One").Write("todo.md", "# Todo");
        var result = ContentLoader.Load(folder.Root);
        Assert.Equal(["todo.md: warning: not read: it stands beside the conferences' folders, not in one"], Given.Problems(result));
        Assert.Equal("m", Assert.Single(result.Snapshot!.Conferences).Id);
    }

    [Fact]
    public void A_file_over_5_MB_is_refused()
    {
        folder.Write("ok.md", new byte[FolderReader.MaximumBytes].Select(_ => (byte)'a').ToArray()).Write("big.md", new byte[FolderReader.MaximumBytes + 1]);
        Refused(folder.Root, "big.md: error: the file is larger than 5 MB");
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused_with_their_line()
    {
        folder.Write("a.md", [.. "# Title\n\ncaf"u8, 0xE9, .. " au lait\n"u8]);
        Refused(folder.Root, "a.md:3: error: not UTF-8 (byte 0xE9 here); save the file as UTF-8");
    }

    [Fact]
    public void UTF16_is_refused()
    {
        folder.Write("a.md", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("# Title")]);
        Refused(folder.Root, "a.md:1: error: not UTF-8 (byte 0xFF here); save the file as UTF-8");
    }

    [Fact]
    public void A_byte_order_mark_and_other_line_ends_do_not_show()
    {
        folder.Write("a.md", [0xEF, 0xBB, 0xBF, .. "---\r\ntitle: T\r\n---\r\n\r\n## H\r\n\r\none\r\ntwo\r\r- three\r"u8]);
        var section = Assert.Single(Given.Version(ContentLoader.Load(folder.Root)).Sections);
        Assert.Equal(["one two", "three"], section.Passages.Select(passage => passage.Text));
        Assert.Equal((5, 7, 10), (section.Line, section.Passages[0].Line, section.Passages[1].Line));
    }

    [Fact]
    public void Control_characters_are_read_as_spaces_with_a_warning()
    {
        folder.Write("a.md", "# Title\n\none\vtwo\0three\n");
        var result = ContentLoader.Load(folder.Root);
        Assert.Equal(["a.md:3: warning: control character U+000B; read as a space, here and wherever one stands in this file"], Given.Problems(result));
        Assert.Equal("one two three", Given.Version(result).Sections[0].Passages[0].Text);
    }

    /// <summary>A note could show other words than it holds, or tell a terminal what to do: in its own bytes, in YAML's notation and in HTML's.</summary>
    [Fact]
    public void Characters_that_are_obeyed_and_not_read_become_spaces_however_they_are_written()
    {
        folder.Write("a.md", "---\ntitle: \"T\\e[31m\\u202Ex\\0\"\n---\none\u202Etwo &#x202e;three &#27;four\n\n<p>five&#x2066;six\u009B</p>\n");
        var version = Given.Version(ContentLoader.Load(folder.Root));
        Assert.Equal("T [31m x", version.Title);
        Assert.Equal(["one two three four", "five six"], version.Sections[0].Passages.Select(passage => passage.Text));
    }

    [Fact]
    public void A_file_that_is_named_to_forge_a_line_of_the_log_stays_on_one_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows no line break in names");
        folder.Write("a\nfail: b\e[2J.md", new byte[FolderReader.MaximumBytes + 1]);
        Assert.Equal("a fail: b [2J.md: error: the file is larger than 5 MB", Assert.Single(Given.Problems(ContentLoader.Load(folder.Root))));
    }

    [Fact]
    public void A_pipe_in_the_folder_is_not_waited_for()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "needs mkfifo");
        folder.Write("a.md", "# One");
        using (var made = Process.Start("/usr/bin/mkfifo", folder.PathOf("b.md")))
            made.WaitForExit();
        Assert.Equal(2, FolderReader.Read(folder.Root).Files.Length);
    }

    [Fact]
    public void All_files_together_have_a_limit()
    {
        for (var i = 0; i <= FolderReader.MaximumTotal / FolderReader.MaximumBytes; i++)
        {
            using var file = File.Create(folder.PathOf($"{i:00}.md"));
            file.SetLength(FolderReader.MaximumBytes);
        }

        Assert.Equal("25.md: error: all files together are larger than 128 MB", Assert.Single(FolderReader.Read(folder.Root).Problems).ToString());
    }

    [Fact]
    public void A_link_out_of_the_folder_is_refused()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("secret.md", "# Secret");
        folder.Write("a1.md", "# One");
        File.CreateSymbolicLink(folder.PathOf("b1.md"), elsewhere.PathOf("secret.md"));
        Directory.CreateSymbolicLink(folder.PathOf("more"), elsewhere.Root);
        Refused(folder.Root, "b1.md: error: this link leads out of the content folder", "more: error: this link leads out of the content folder");
    }

    [Fact]
    public void A_link_that_leads_out_by_way_of_a_folder_is_refused()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("secret.md", "# Secret");
        Directory.CreateSymbolicLink(folder.PathOf(".data"), elsewhere.Root);
        File.CreateSymbolicLink(folder.PathOf("a1.md"), ".data/secret.md");
        Refused(folder.Root, "a1.md: error: this link leads out of the content folder");
    }

    [Fact]
    public void A_broken_link_is_refused()
    {
        folder.Write("a1.md", "# One");
        File.CreateSymbolicLink(folder.PathOf("b1.md"), "nowhere.md");
        File.CreateSymbolicLink(folder.PathOf("c1.md"), "c1.md");
        Refused(folder.Root, "b1.md: error: this link leads nowhere", "c1.md: error: this link leads nowhere");
    }

    /// <summary>How Kubernetes mounts a ConfigMap:
    /// https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically.</summary>
    [Fact]
    public void Links_within_the_folder_are_followed()
    {
        folder.Write("..2026_05_01/a1.md", "# One");
        Directory.CreateSymbolicLink(folder.PathOf("..data"), "..2026_05_01");
        File.CreateSymbolicLink(folder.PathOf("a1.md"), "..data/a1.md");
        Assert.Equal("One", Given.Version(ContentLoader.Load(folder.Root)).Title);
    }

    [Fact]
    public void A_link_to_a_folder_above_is_walked_once()
    {
        folder.Write("day/a1.md", "# One");
        Directory.CreateSymbolicLink(folder.PathOf("day/again"), folder.Root);
        var result = ContentLoader.Load(folder.Root);
        Assert.Empty(result.Problems);
        Assert.Single(result.Snapshot!.Sessions);
    }

    [Fact]
    public void Equal_content_has_an_equal_hash_and_a_moved_word_does_not()
    {
        using var other = new TemporaryFolder();
        var first = ContentLoader.Load(folder.Write("a.md", "# A b").Root).Snapshot!.Hash;
        Assert.Equal(first, ContentLoader.Load(other.Write("a.md", "# A b").Root).Snapshot!.Hash);
        Assert.NotEqual(first, ContentLoader.Load(other.Write("a.md", "# b A").Root).Snapshot!.Hash);
    }

    private static void Refused(string directory, params string[] problems)
    {
        var result = ContentLoader.Load(directory);
        Assert.Null(result.Snapshot);
        Assert.Equal(problems, result.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString()));
    }
}
