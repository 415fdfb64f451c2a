using System.Diagnostics;
using System.Text;
using Bot.Content.Files;
using Xunit;

namespace Bot.Tests.Content.Notes;

/// <summary>The largest file that is read loads in time proportional to its size. Each of these took minutes, or never ended, before the limits.</summary>
public sealed class LargeInputTests
{
    // Two or three seconds on two shared cores; a quadratic construct takes a hundred times as long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("[")]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("*")]
    [InlineData("**a")]
    [InlineData("*a_ ")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("[a][")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("a|")]
    [InlineData("|a|b|\n|-|-|\n")]
    [InlineData("1. ")]
    [InlineData("- a\n")]
    [InlineData("=\n")]
    [InlineData("a\n=\n")]
    [InlineData("[a]: b\n")]
    [InlineData("[^a]: b\n")]
    [InlineData("# \n")]
    [InlineData("https://a ")]
    [InlineData("・a\n")]
    [InlineData("<script>")]
    [InlineData("%% a ")]
    [InlineData("%%\n")]
    [InlineData("[[a|")]
    [InlineData("==a ")]
    [InlineData(":::a\n")]
    [InlineData("{%")]
    [InlineData("**a**\n\n")]
    [InlineData("<p>a</p>")]
    [InlineData("　・a\n")]
    [InlineData("```\n- a\n")]
    public void Five_megabytes_of_one_thing(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, FolderReader.MaximumBytes / Encoding.UTF8.GetByteCount(piece)));
        var started = Stopwatch.GetTimestamp();
        Assert.NotNull(Given.Files(("a1.md", text)).Snapshot);
        Assert.NotNull(Given.Files(("a2.md", "---\ntitle: \"" + text.Replace('"', ' ').Replace('\n', ' ') + "\"\n---\n")).Snapshot);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Patience);
    }

    [Fact]
    public void As_many_headings_ids_and_speakers_as_there_may_be()
    {
        var headings = string.Join('\n', Enumerable.Range(0, 49_000).Select(i => $"## Kato {i} {{#id-{i} speaker=s-{i}}}"));
        var speakers = string.Join(", ", Enumerable.Range(0, 40_000).Select(i => $"Speaker {i}"));
        var note = $"---\ntitle: T\nspeakers: [{speakers}]\n---\n{headings}\n";
        var started = Stopwatch.GetTimestamp();
        Assert.NotNull(Given.Files(("a1.en.md", note), ("a1.ja.md", note)).Snapshot);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Patience);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("- a\n")]
    [InlineData("? ")]
    [InlineData("*a ")]
    [InlineData("&a ")]
    [InlineData("\"")]
    [InlineData("|\n")]
    [InlineData("#\n")]
    public void Five_megabytes_of_YAML(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, FolderReader.MaximumBytes / piece.Length));
        var started = Stopwatch.GetTimestamp();
        Given.Files(("glossary.yaml", text), ("a1.md", "# T"));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Patience);
    }
}
