using System.Diagnostics;
using System.Text;
using Bot.Content.Files;
using Xunit;

namespace Bot.Tests.Content.Notes;

/// <summary>The largest file that is read loads in time proportional to its size. Each of these took minutes, or never ended, before the limits.</summary>
public sealed class LargeInputTests
{
    /// <summary>How many times as long as plain paragraphs a construct may take. It takes 7 times as long at most; what is quadratic takes hundreds of times.</summary>
    private const int Patience = 60;

    /// <summary>The yardstick, so that neither the machine nor what else runs on it matters.</summary>
    private static readonly Lazy<TimeSpan> Plain = new(() => Took(() =>
        Assert.NotNull(Given.Files(("a1.md", string.Concat(Enumerable.Repeat("A plain paragraph of words.\n\n", FolderReader.MaximumBytes / 29)))).Snapshot)));

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
        AssertEndsSoon(() =>
        {
            Assert.NotNull(Given.Files(("a1.md", text)).Snapshot);
            Assert.NotNull(Given.Files(("a2.md", "---\ntitle: \"" + text.Replace('"', ' ').Replace('\n', ' ') + "\"\n---\n")).Snapshot);
        });
    }

    [Fact]
    public void As_many_headings_ids_and_speakers_as_there_may_be()
    {
        var headings = string.Join('\n', Enumerable.Range(0, 49_000).Select(i => $"## Kato {i} {{#id-{i} speaker=s-{i}}}"));
        var speakers = string.Join(", ", Enumerable.Range(0, 40_000).Select(i => $"Speaker {i}"));
        var note = $"---\ntitle: T\nspeakers: [{speakers}]\n---\n{headings}\n";
        AssertEndsSoon(() => Assert.NotNull(Given.Files(("a1.en.md", note), ("a1.ja.md", note)).Snapshot));
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
        AssertEndsSoon(() => Given.Files(("glossary.yaml", text), ("a1.md", "# T")));
    }

    private static void AssertEndsSoon(Action load) => Assert.InRange(Took(load) / Plain.Value, 0, Patience);

    private static TimeSpan Took(Action load)
    {
        var started = Stopwatch.GetTimestamp();
        load();
        return Stopwatch.GetElapsedTime(started);
    }
}
