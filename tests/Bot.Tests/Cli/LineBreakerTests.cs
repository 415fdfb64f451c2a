using Bot.Cli;
using Xunit;

namespace Bot.Tests.Cli;

public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("incomprehensibilities", 10, "incomprehe|nsibilitie|s")]
    [InlineData("日本語の文章です", 8, "日本語の|文章です")]
    [InlineData("日本語で、書く", 8, "日本語|で、書く")]
    [InlineData("彼は「本」と", 6, "彼は|「本」|と")]
    [InlineData("採用とCI/CD", 8, "採用と|CI/CD")]
    [InlineData("see https://example.com/a/b now", 10, "see|https://example.com/a/b|now")]
    [InlineData("場所はcontent/a10.en.md:22です", 10, "場所は|content/a10.en.md:22|です")]
    [InlineData("a\nb", 10, "a|b")]
    [InlineData("", 10, "")]
    public void Lines_break_where_a_reader_expects(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', Break(text, width)));

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("日本", 4)]
    [InlineData("ｶﾅ", 2)]
    [InlineData("🙂", 2)]
    [InlineData("e\u0301", 1)]
    public void Width_counts_columns(string text, int columns) => Assert.Equal(columns, CellWidth.Of(text));

    [Fact]
    public void A_marked_word_keeps_its_mark_on_both_lines()
    {
        var lines = LineBreaker.Break([new("see ", Ink.Plain), new("very long", Ink.Mark)], 10, 2).ToArray();

        Assert.Equal(2, lines.Length);
        Assert.Equal(new Run("very", Ink.Mark), lines[0][^1]);
        Assert.Equal(new Run("long", Ink.Mark), lines[1][0]);
    }

    private static IEnumerable<string> Break(string text, int width) =>
        LineBreaker.Break([new(text, Ink.Plain)], width, 0).Select(line => string.Concat(line.Select(run => run.Text)));
}
