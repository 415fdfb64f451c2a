using Bot.Content;
using Xunit;

namespace Bot.Tests.Content.Notes;

/// <summary>Signs of note tools, blogs and site generators that a reader does not see.</summary>
public sealed class NoteToolMarkupTests
{
    [Theory]
    [InlineData("> [!NOTE]\n> The bridge is closed.", "The bridge is closed.")]
    [InlineData("> [!warning]- Bring a light\n> The tunnel is dark.\n>\n> And wet.", "Bring a light / The tunnel is dark. / And wet.")]
    [InlineData("> [!tip] Only a title", "Only a title")]
    [InlineData("> [!quote]\n> - One\n> - Two", "One / Two")]
    public void Callouts_are_text_of_the_author(string body, string texts)
    {
        var passages = Given.Passages(body).ToList();
        Assert.Equal(texts, string.Join(" / ", passages.Select(passage => passage.Text)));
        Assert.DoesNotContain(passages, passage => passage.Kind == PassageKind.Quotation);
    }

    [Fact]
    public void The_title_of_a_callout_or_container_introduces_it()
    {
        Assert.Equal([-1, 0], Given.Passages("> [!info] Route\n> Turn left.").Select(passage => passage.Parent));
        Assert.Equal([-1, 0, 0], Given.Passages(":::details Route\nTurn left.\n\nThen right.\n:::").Select(passage => passage.Parent));
    }

    [Theory]
    [InlineData("See [[Harbour map|the map]] first.", "See the map first.")]
    [InlineData("See [[Harbour map]].", "See Harbour map.")]
    [InlineData("Before ![[harbour.png|300]] after ![[Tides]].", "Before after Tides.")]
    [InlineData("As said [[1]](https://example.com).", "As said [1].")]
    [InlineData("if [[ -f x ]]; then", "if [[ -f x ]]; then")]
    [InlineData("[[a]", "[[a]")]
    public void Wiki_links_are_their_words(string body, string text) => Assert.Equal([text], Given.Texts(body));

    [Fact]
    public void Wiki_links_stand_in_cells() => Assert.Equal(["a | b", "the map | x"], Given.Texts("|a|b|\n|-|-|\n|[[Map\\|the map]]|x|"));

    [Theory]
    [InlineData("The ==tide== decides.", "The tide decides.")]
    [InlineData("これは==大事==です。", "これは大事です。")]
    [InlineData("if x==1 and y==2 then", "if x==1 and y==2 then")]
    [InlineData("a == b == c", "a == b == c")]
    public void Marked_text_loses_its_signs_and_comparisons_keep_them(string body, string text) => Assert.Equal([text], Given.Texts(body));

    [Theory]
    [InlineData("Before %% do not *tell* anybody %% after.", "Before after.")]
    [InlineData("%% private %%\n\nPublic.", "Public.")]
    [InlineData("%%\n- private\n\n## Secret\n\n```\nsecret\n```\n%%\n\nPublic.", "Public.")]
    [InlineData("%%\n```\nsecret\n%%\n```\n\nPublic.", "Public.")]
    [InlineData("100%% sure and 50%% not.", "100%% sure and 50%% not.")]
    [InlineData("An open %% sign.\n\nAnother %% sign.", "An open %% sign. / Another %% sign.")]
    [InlineData("`%% a %%`", "%% a %%")]
    public void Comments_of_Obsidian_are_never_shown(string body, string texts) => Assert.Equal(texts, string.Join(" / ", Given.Texts(body)));

    [Theory]
    [InlineData("The lamp is new. ^lamp-1", "The lamp is new.")]
    [InlineData("- An item ^item", "An item")]
    [InlineData("x = 2 ^10", "x = 2 ^10")]
    public void Names_of_paragraphs_are_no_text(string body, string text) => Assert.Equal([text], Given.Texts(body));

    [Theory]
    [InlineData("[TOC]")]
    [InlineData("[[_TOC_]]")]
    [InlineData("{:toc}")]
    [InlineData("{% tweet 123 %}")]
    [InlineData("{{< youtube abc >}}")]
    [InlineData("<iframe src=\"https://example.com/x\" title=\"A film\">no frames</iframe>")]
    public void What_a_tool_replaces_is_no_text(string body) => Assert.Equal(["a", "b"], Given.Texts($"a\n\n{body}\n\nb"));

    [Theory]
    [InlineData(":::info\nThe ferry leaves at noon.\n:::\n\nBoard early.", "The ferry leaves at noon. / Board early.")]
    [InlineData(":::note warn\nNo dogs.\n:::", "No dogs.")]
    [InlineData("::: {.callout}\nNo dogs.\n:::", "No dogs.")]
    [InlineData(":::tip[Tickets]\nBuy early.\n:::", "Tickets / Buy early.")]
    [InlineData("Use std::vector and std::map.", "Use std::vector and std::map.")]
    public void Containers_lose_their_fences(string body, string texts) => Assert.Equal(texts, string.Join(" / ", Given.Texts(body)));

    [Fact]
    public void Headings_in_a_container_are_headings() =>
        Assert.Equal(["Ferry", "Dogs"], Given.Note("## Ferry\n\na\n\n:::info\n## Dogs\n\nb\n:::\n").Sections.Select(section => section.Path[^1]));

    [Theory]
    [InlineData("<ruby>灯<rt>とう</rt></ruby><ruby>台<rp>（</rp><rt>だい</rt><rp>）</rp></ruby>の光", "灯台の光")]
    [InlineData("<p><ruby>灯台<rt>とうだい</rt></ruby>の光</p>", "灯台の光")]
    public void Readings_of_ruby_do_not_stand_in_the_word(string body, string text) => Assert.Equal([text], Given.Texts(body));

    [Fact]
    public void A_post_that_is_embedded_is_a_quotation()
    {
        var passages = Given.Passages("<blockquote class=\"post\"><p>Fog again.</p>— Mio (@mio)</blockquote>\n<script src=\"x.js\"></script>\n\nSo it was.").ToList();
        Assert.Equal(["Fog again.", "— Mio (@mio)", "So it was."], passages.Select(passage => passage.Text));
        Assert.Equal([PassageKind.Quotation, PassageKind.Quotation, PassageKind.Paragraph], passages.Select(passage => passage.Kind));
    }

    [Fact]
    public void Lists_and_tables_of_HTML_are_items_and_rows() =>
        Assert.Equal(
            [(PassageKind.ListItem, "One"), (PassageKind.ListItem, "Two"), (PassageKind.TableRow, "a | b"), (PassageKind.Paragraph, "c")],
            Given.Passages("<ul><li>One<li>Two</ul><table><tr><td>a<td>b</tr></table><p>c</p>").Select(passage => (passage.Kind, passage.Text)));
}
