using Bot.Content;
using Xunit;

namespace Bot.Tests.Content.Notes;

/// <summary>What stands under what: headings that Markdown does not know, and passages that introduce others.</summary>
public sealed class StructureTests
{
    [Fact]
    public void Headings_of_HTML_are_headings_by_their_level()
    {
        var sections = Given.Note("<h2>Costs</h2>\nThey rise.\n\n<h3 class=\"x\">In\n  <em>spring</em></h3>\n\nBy half.\n\n## People\n\nThey learn.\n").Sections;
        Assert.Equal(["Costs", "Costs›In spring", "People"], sections.Select(Path));
        Assert.Equal([4, 7, 12], sections.Select(section => section.Line));
        Assert.Equal(["They rise.", "By half.", "They learn."], sections.Select(section => section.Passages.Single().Text));
    }

    [Fact]
    public void A_heading_of_HTML_that_comes_first_is_the_title()
    {
        var version = Given.Version(Given.Files(("a1.md", "<h1 align=\"center\">\n  <img src=\"x.png\"><br>\n  Harbour lights\n</h1>\n\nText.\n")));
        Assert.Equal("Harbour lights", version.Title);
        Assert.Equal("Text.", version.Sections.Single().Passages.Single().Text);
    }

    [Fact]
    public void A_paragraph_in_bold_is_a_heading_one_below_the_one_around_it()
    {
        var sections = Given.Note("## Talk\n\n**Questions**\n\nMany.\n\n__Answers__\n\n- Few.\n\n### Later\n\nMore.\n\n***Last***\n\nWords.\n\n## End\n\nBye.\n").Sections;
        Assert.Equal(["Talk", "Talk›Questions", "Talk›Answers", "Talk›Later", "Talk›Later›Last", "End"], sections.Select(Path));
    }

    [Fact]
    public void A_heading_in_bold_encloses_no_heading_even_where_levels_are_left_out() =>
        Assert.Equal(
            ["Before", "Talk", "Talk›Why", "Talk›How"], Given.Note("**Before**\n\na\n\n## Talk\n\n**Why**\n\nb\n\n#### How\n\nc\n").Sections.Select(Path));

    [Theory]
    [InlineData("**Never deploy on Fridays.**\n\nWe tried.")]
    [InlineData("**絶対に金曜日に出さない！（笑）**\n\n試した。")]
    [InlineData("**[The slides](https://example.com/slides)**\n\nWe tried.")]
    [InlineData("**Costs** rise\n\nWe tried.")]
    [InlineData("We tried.\n\n**The end of the talk**")]
    [InlineData("- **Costs**\n\nThey rise.")]
    [InlineData("**What the speaker said about the price of all this in the end**\n\nNothing.")]
    public void Bold_text_that_is_a_statement_a_link_or_alone_is_no_heading(string body) =>
        Assert.Equal("Before", Path(Assert.Single(Given.Note("## Before\n\n" + body).Sections)));

    [Fact]
    public void Versions_whose_bold_lines_differ_keep_their_headings_together()
    {
        var result = Given.Files(
            ("a1.en.md", "---\ntitle: T\n---\n## A\n\na\n\n**Extra**\n\nb\n\n## B\n\nc\n"), ("a1.ja.md", "---\ntitle: 題\n---\n## あ\n\nあ\n\n## い\n\nい\n"));
        var versions = result.Snapshot!.Sessions.Single().Versions;
        Assert.Equal(["@0", "en:bold-1", "@1"], versions[0].Sections.Select(section => section.Key));
        Assert.Equal(["@0", "@1"], versions[1].Sections.Select(section => section.Key));
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void What_stands_in_or_under_a_list_item_has_it_for_parent() =>
        Assert.Equal(
            ["Deploys", "Deploys>On Fridays", "Deploys>On Fridays>Never", "Deploys>More.", "Deploys>make", "Tests"],
            Paths("- Deploys\n  - On Fridays\n    - Never\n\n  More.\n\n      make\n- Tests\n"));

    [Theory]
    [InlineData("We measured:\n\n- Speed", "We measured:>Speed")]
    [InlineData("結果は次の通り。\n\n- 速い", "結果は次の通り。>速い")]
    [InlineData("What do we need?\n\n1. Time", "What do we need?>Time")]
    [InlineData("The plan has\n\n- steps", "The plan has>steps")]
    [InlineData("It has steps.\n- One", "It has steps.>One")]
    [InlineData("She put it this way:\n\n> Go home.", "She put it this way:>Go home.")]
    [InlineData("設定は、\n\n```sh\nmake\n```", "設定は、>make")]
    [InlineData("Prices:\n\n|a|b|\n|-|-|\n|c|d|", "Prices:>a | b|Prices:>a | b>c | d")]
    public void A_paragraph_that_introduces_what_follows_is_its_parent(string body, string paths) =>
        Assert.Equal(paths.Split('|').Length > 3 ? ["Prices:", "Prices:>a | b", "Prices:>a | b>c | d"] : [paths.Split('>')[0], paths], Paths(body));

    [Fact]
    public void A_paragraph_that_is_complete_introduces_nothing() =>
        Assert.Equal(["We were done.", "Speed", "Rest", "> no"], Paths("We were done.\n\n- Speed\n\nRest\n\n> no").Select(path => path == "no" ? "> no" : path));

    [Fact]
    public void Parents_stay_right_where_text_is_put_back_and_below_a_title()
    {
        var version = Given.Version(Given.Files(("a1.md", "Badge\n\n# Title\n\nSources:\n\n- One\n\n[Kato]: hiring\n\n- Two\n  - Three\n")));
        var passages = version.Sections.Single().Passages;
        Assert.Equal("Title", version.Title);
        Assert.Equal(["Badge", "Sources:", "Sources:>One", "Kato: hiring", "Two", "Two>Three"], passages.Select(passage => PathOf(passages, passage)));
    }

    private static string Path(Section section) => string.Join('›', section.Path);

    private static List<string> Paths(string body)
    {
        var passages = Given.Note(body).Sections.Single().Passages;
        return [.. passages.Select(passage => PathOf(passages, passage))];
    }

    private static string PathOf(IReadOnlyList<Passage> passages, Passage passage) =>
        passage.Parent < 0 ? passage.Text : PathOf(passages, passages[passage.Parent]) + ">" + passage.Text;
}
