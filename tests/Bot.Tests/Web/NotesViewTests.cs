using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;
using Bot.Web.Pages;
using Xunit;

namespace Bot.Tests.Web;

public sealed class NotesViewTests
{
    [Fact]
    public void Lists_nest_and_keep_their_numbers()
    {
        Assert.Equal(
            "<ul><li>a<ol><li value=\"3\">b</li><li value=\"4\">c</li></ol></li><li>d</li></ul><p>e</p>",
            Draw([
                SampleNotes.Item("a", 1),
                SampleNotes.Item("b", 2, 1, "3."),
                SampleNotes.Item("c", 3, 1, "4."),
                SampleNotes.Item("d", 4),
                SampleNotes.Paragraph("e", 6),
            ]));
    }

    [Fact]
    public void A_paragraph_within_an_item_stays_in_it() =>
        Assert.Equal(
            "<ul><li>a<p>more</p></li></ul>",
            Draw([SampleNotes.Item("a", 1), SampleNotes.Paragraph("more", 3) with { Depth = 1 }]));

    [Fact]
    public void A_task_shows_whether_it_is_done() =>
        Assert.Equal("<ul><li><span class=\"task\">☑</span> a</li><li>b</li></ul>", Draw([SampleNotes.Item("a", 1, 0, "☑"), SampleNotes.Item("b", 2)]));

    [Fact]
    public void A_list_that_starts_deep_and_comes_back_loses_nothing() =>
        Assert.Equal(
            "<ul><li>a</li></ul><ul><li>b</li></ul>",
            Draw([SampleNotes.Item("a", 1, 2), SampleNotes.Item("b", 2)]));

    [Fact]
    public void Quotations_nest() =>
        Assert.Equal(
            "<blockquote><p>a</p><blockquote><p>b</p></blockquote><p>c</p></blockquote>",
            Draw([Quotation("a", 0), Quotation("b", 1), Quotation("c", 0)]));

    [Fact]
    public void Rows_make_a_table() =>
        Assert.Equal(
            "<div class=\"table\" tabindex=\"0\"><table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr></tbody></table></div>",
            Draw([Row("a | b"), Row("c | ")]));

    [Fact]
    public void Code_keeps_its_lines() =>
        Assert.Equal(
            "<pre tabindex=\"0\"><code>if (a &lt; b)&#xA;  c</code></pre>", Draw([new(PassageKind.Code, "if (a < b)\n  c", 0, null, 1, [])], lines: true));

    [Theory]
    [InlineData("https://example.com/?a=1&b=2", "<a href=\"https://example.com/?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow\">the <strong>b<mark>ol</mark>d</strong></a> end")]
    [InlineData("javascript:alert(1)", "the <strong>b<mark>ol</mark>d</strong> end")]
    [InlineData("//example.com", "the <strong>b<mark>ol</mark>d</strong> end")]
    public void Styles_nest_and_only_web_links_link(string url, string expected) =>
        Assert.Equal(
            expected, InlineText.Draw("the bold end", [new(4, 4, SpanStyle.Strong, null), new(0, 8, SpanStyle.Link, url)], [new Highlight(5, 2)]).ToString());

    [Fact]
    public void Styles_that_cross_are_cut_to_nest() =>
        Assert.Equal(
            "<em>ab<code>c</code></em>de",
            InlineText.Draw("abcde", [new(0, 3, SpanStyle.Emphasis, null), new(2, 3, SpanStyle.Code, null)], []).ToString());

    [Fact]
    public void Spans_outside_the_text_do_no_harm() =>
        Assert.Equal("abc", InlineText.Draw("abc", [new(7, 9, SpanStyle.Code, null)], [new(5, 50)]).ToString());

    [Fact]
    public void Longer_words_are_marked_before_shorter_ones() =>
        Assert.Equal([new Highlight(0, 6), new Highlight(7, 4)], InlineText.Find("hiring hire", ["hir", "hiring", "hire"]));

    [Theory]
    [InlineData("<b>&\"'", "&lt;b&gt;&amp;&quot;&#x27;")]
    [InlineData("日本語", "日本語")]
    [InlineData(null, "")]
    public void Every_hole_is_encoded(string? text, string expected) => Assert.Equal(expected, Html.Of($"{text}").ToString());

    private static Passage Quotation(string text, int depth) => new(PassageKind.Quotation, text, depth, null, 1, []);

    private static Passage Row(string text) => new(PassageKind.TableRow, text, 0, null, 1, []);

    private static string Draw(ImmutableArray<Passage> passages, bool lines = false)
    {
        var html = new NotesView(_ => false, []).Draw(passages).ToString();
        return lines ? html.TrimEnd() : html.Replace("\n", "", StringComparison.Ordinal);
    }
}
