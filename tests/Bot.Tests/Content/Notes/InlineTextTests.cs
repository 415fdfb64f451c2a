using Bot.Content;
using Xunit;

namespace Bot.Tests.Content.Notes;

public sealed class InlineTextTests
{
    [Theory]
    [InlineData("one\ntwo", "one two")]
    [InlineData("日本\n語", "日本語")]
    [InlineData("日本語\nKubernetes", "日本語 Kubernetes")]
    [InlineData("です。\nKubernetes", "です。Kubernetes")]
    [InlineData("𠮷\n野", "𠮷野")]
    [InlineData("hard  \nbreak", "hard\nbreak")]
    [InlineData("hard\\\nbreak", "hard\nbreak")]
    [InlineData("a<br>b<br/>c", "a\nb\nc")]
    [InlineData("a   b\t c", "a b c")]
    [InlineData("AT&amp;T &#x3042; &lt;b&gt; &nosuch;", "AT&T あ <b> &nosuch;")]
    [InlineData("a <span class=\"x\">b</span> c", "a b c")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("![A picture](x.png) and ![](y.png)", "A picture and")]
    [InlineData("~~gone~~ 10~20", "gone 10~20")]
    [InlineData("**重要。**次", "重要。次")]
    [InlineData("*a **b** c*", "a b c")]
    [InlineData("`` a ` b ``", "a ` b")]
    [InlineData("\\*not\\* [x] [y](z w) * a_b_c", "*not* [x] [y](z w) * a_b_c")]
    public void Text_reads_as_a_reader_sees_it(string body, string text) => Assert.Equal([text], Given.Texts(body));

    [Theory]
    [InlineData("a <script>x = 1</script> b", "a b")]
    [InlineData("a <style>p {}</style> b", "a b")]
    [InlineData("a <!-- x --> b", "a b")]
    [InlineData("a <!-- x\n\ny --> b", "a / b")]
    [InlineData("<div><script>\n\nx = 1\n\n</script></div>\n\nb", "b")]
    [InlineData("<script>\nx\n\ny\n</script>\nb", "b")]
    [InlineData("<!--\n\n# x\n\n-->\nb", "b")]
    [InlineData("The <script> tag never ends", "The tag never ends")]
    [InlineData("<script>\nnever ends", "never ends")]
    [InlineData("An arrow <!-- never ends", "An arrow <!-- never ends")]
    [InlineData("```\n<script>x</script>\n```", "<script>x</script>")]
    public void What_a_browser_hides_is_hidden_and_nothing_more(string body, string text) => Assert.Equal(text, string.Join(" / ", Given.Texts(body)));

    [Theory]
    [InlineData("<table><tr><td>a</td><td>b &amp; c</td></tr><tr><td>d</td></tr></table>", "a | b & c / d")]
    [InlineData("<details><summary>More</summary>\n<p>Hidden\ntext</p></details>", "More / Hidden text")]
    [InlineData("<div>\n1 < 2\n</div>", "1 < 2")]
    public void Blocks_of_HTML_are_text(string body, string text) => Assert.Equal(text, string.Join(" / ", Given.Texts(body)));

    [Theory]
    [InlineData("[a](https://example.com/x)", "a", "https://example.com/x")]
    [InlineData("<https://example.com>", "https://example.com", "https://example.com")]
    [InlineData("See https://example.com/a_b_c?d=e.", "https://example.com/a_b_c?d=e", "https://example.com/a_b_c?d=e")]
    [InlineData("(https://example.com/a_(b))", "https://example.com/a_(b)", "https://example.com/a_(b)")]
    [InlineData("https://example.com/を参照", "https://example.com/を参照", "https://example.com/を参照")]
    [InlineData("https://example.com/index.htmlを参照", "https://example.com/index.html", "https://example.com/index.html")]
    [InlineData("[https://example.com](http://example.org)", "https://example.com", "http://example.org")]
    public void Web_addresses_are_links(string body, string linked, string url)
    {
        var passage = Assert.Single(Given.Passages(body));
        var span = Assert.Single(passage.Spans);
        Assert.Equal((SpanStyle.Link, linked, url), (span.Style, passage.Text.Substring(span.Start, span.Length), span.Url));
    }

    [Theory]
    [InlineData("[a](javascript:alert)", "a")]
    [InlineData("[a](data:text/html,x)", "a")]
    [InlineData("[a](file:///etc/passwd)", "a")]
    [InlineData("[a](other.md)", "a")]
    [InlineData("<a href=\"https://example.com\">a</a>", "a")]
    [InlineData("<me@example.com>", "me@example.com")]
    public void Everything_else_is_text_only(string body, string text)
    {
        var passage = Assert.Single(Given.Passages(body));
        Assert.Equal(text, passage.Text);
        Assert.Empty(passage.Spans);
    }

    [Fact]
    public void Styles_cover_their_words_and_no_white_space()
    {
        var passage = Assert.Single(Given.Passages("A *soft\n word*, **bold *and* more** and `code`."));
        Assert.Equal("A soft word, bold and more and code.", passage.Text);
        Assert.Equal(
            ["Emphasis:soft word", "Strong:bold and more", "Emphasis:and", "Code:code"],
            passage.Spans.Select(span => $"{span.Style}:{passage.Text.Substring(span.Start, span.Length)}"));
    }
}
