using Bot.Content;
using Xunit;

namespace Bot.Tests.Content.Notes;

/// <summary>Notes as people write them.</summary>
public sealed class MessyNotesTests
{
    [Fact]
    public void No_headings_at_all()
    {
        var version = Given.Version(Given.Files(("thoughts.md", "One.\n\nTwo.")));
        Assert.Equal("thoughts", version.Title);
        Assert.Equal(["One.", "Two."], Assert.Single(version.Sections).Passages.Select(passage => passage.Text));
        Assert.Empty(version.Sections[0].Path);
    }

    [Fact]
    public void An_empty_file_is_a_session_without_notes()
    {
        var result = Given.Files(("a1.md", ""));
        Assert.Empty(Given.Version(result).Sections);
        Assert.Equal(["a1.md: warning: no title, neither as `title:` nor as a `# heading`; the file's name is used"], Given.Problems(result));
    }

    [Fact]
    public void Bullets_nest_by_tabs_and_mix_their_marks() =>
        Assert.Equal(["0•a", "1•b", "2•c", "1•d", "0•e", "0•f"], Bullets("- a\n\t* b\n\t\t+ c\n\t* d\n- e\n+ f"));

    [Fact]
    public void An_outline_indented_from_the_start_is_a_list() =>
        Assert.Equal(["0•a", "1•b", "1•c", "02.d"], Bullets("\t- a\n\t\t- b\n\t\t- c\n\t2) d"));

    [Fact]
    public void Bullets_of_Japanese_notes_are_list_items() =>
        Assert.Equal(["0:次の通り", "0•一つ目", "0•二つ目続き"], Bullets("次の通り\n・一つ目\n● 二つ目\n続き"));

    [Fact]
    public void Ordered_lists_keep_their_numbers_and_continue() =>
        Assert.Equal(["03.c", "1:more", "1•x", "04.d"], Bullets("3. c\n\n   more\n   - x\n4. d"));

    [Fact]
    public void Headings_without_a_space_are_headings_with_a_warning()
    {
        var result = Given.Files(("a1.en.md", "#Title\n##見出し {#x}\nText\n#hashtag #other\n#1 is an issue\n- item\n  #tag\n#Next\n"));
        Assert.Equal(["見出し", "x"], [Given.Version(result).Sections[0].Path[0], Given.Version(result).Sections[0].Id]);
        Assert.Equal("Text #hashtag #other #1 is an issue", Given.Version(result).Sections[0].Passages[0].Text);
        Assert.Equal(["Next"], Given.Version(result).Sections[1].Path);
        Assert.Equal([1, 2, 8], result.Problems.Select(problem => problem.Line));
        Assert.All(result.Problems, problem => Assert.Equal("heading without a space after `#`", problem.Message));
    }

    [Fact]
    public void Headings_of_all_kinds_make_paths_with_their_lines()
    {
        var sections = Given.Note("One\n===\n\nTwo\n---\n\n#### Four ####\n\n## Five {.note}\n").Sections;
        Assert.Equal(["One", "One›Two", "One›Two›Four", "One›Five"], sections.Select(section => string.Join('›', section.Path)));
        Assert.Equal([4, 7, 10, 12], sections.Select(section => section.Line));
    }

    [Fact]
    public void Anchors_are_unique_and_explicit_ones_win()
    {
        var result = Given.Files(("a1.en.md", "# T\n## Same\n## Same\n## Other {#same}\n## Again {#same}\n## !!!\n"));
        Assert.Equal(["same-2", "same-3", "same", "again", "section"], Given.Version(result).Sections.Select(section => section.Id));
        Assert.Equal(["a1.en.md:5: warning: `{#same}` stands twice in this file; the first one counts"], Given.Problems(result));
    }

    [Fact]
    public void Braces_in_text_are_text() =>
        Assert.Equal(["Use {name=world} and {#id}."], Given.Texts("Use {name=world} and {#id}."));

    [Fact]
    public void Tables_are_rows()
    {
        var rows = Given.Passages("| A | B |\n|---|---|\n| `x` | **y**<br>z |\n| | |\n").ToList();
        Assert.Equal(["A | B", "x | y z"], rows.Select(row => row.Text));
        Assert.All(rows, row => Assert.Equal(PassageKind.TableRow, row.Kind));
        Assert.Equal([new TextSpan(0, 1, SpanStyle.Code, null), new TextSpan(4, 1, SpanStyle.Strong, null)], rows[1].Spans);
        Assert.Equal([4, 6], rows.Select(row => row.Line));
    }

    [Fact]
    public void Code_keeps_its_lines()
    {
        var code = Assert.Single(Given.Passages("```sh\nmake\n  test\n\n```\n"));
        Assert.Equal((PassageKind.Code, "make\n  test", 5), (code.Kind, code.Text, code.Line));
        Assert.Equal("x = 1\ny = 2", Assert.Single(Given.Texts("    x = 1\n    y = 2\n")));
    }

    [Fact]
    public void Footnotes_stand_where_they_are_written()
    {
        var passages = Given.Passages("A claim[^1].\n\n[^1]: The *source*.\n    More.\n[^unused]: Another.\n\nAfter.\n").ToList();
        Assert.Equal(["A claim[^1].", "[^1] The source. More.", "[^unused] Another.", "After."], passages.Select(passage => passage.Text));
        Assert.Equal("source", passages[1].Text.Substring(passages[1].Spans[0].Start, passages[1].Spans[0].Length));
    }

    [Fact]
    public void Definitions_that_nothing_refers_to_are_text()
    {
        Assert.Equal(
            ["[Kato]: hiring", "After."], Given.Texts("[Kato]: hiring\n\nAfter.").Select(text => text.Replace("Kato:", "[Kato]:", StringComparison.Ordinal)));
        Assert.Equal(["See the page and [nothing][]."], Given.Texts("See [the page][p] and [nothing][].\n\n[p]: https://example.com \"T\""));
    }

    [Fact]
    public void Text_too_odd_for_Markdown_is_read_as_plain_text()
    {
        var result = Given.Files(("a1.en.md", "---\ntitle: T\n---\nWords\n\n" + string.Concat(Enumerable.Repeat("> ", 200)) + "deep\n"));
        Assert.Equal(["a1.en.md:4: warning: lists or quotations nested too deep: the notes are read as plain text, without headings"], Given.Problems(result));
        Assert.Equal("Words", Given.Version(result).Sections[0].Passages[0].Text);
        Assert.EndsWith("deep", Given.Version(result).Sections[0].Passages[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a10-hiring.en.md", "A10")]
    [InlineData("K1.md", "K1")]
    [InlineData("k8s-at-scale.md", "k8s-at-scale")]
    [InlineData("2026-05-01 My notes!.md", "2026-05-01-my-notes")]
    [InlineData("機械学習の話.ja.md", "機械学習の話")]
    [InlineData("🚀 launch.md", "🚀-launch")]
    [InlineData("!!!.md", "notes")]
    public void The_session_is_named_by_the_file(string file, string code) =>
        Assert.Equal(code, Given.Files((file, "# T")).Snapshot!.Sessions.Single().Code);

    [Fact]
    public void Files_that_would_have_one_code_are_named_apart()
    {
        var result = Given.Files(
            ("s3-price.en.md", "# P"), ("s3-price.ja.md", "# 値"), ("s3-speed.en.md", "# S"), ("day1/notes.en.md", "# 1"), ("day2/notes.en.md", "# 2"));
        Assert.Equal(["day1-notes", "day2-notes", "s3-price", "s3-speed"], result.Snapshot!.Sessions.Select(session => session.Code));
        Assert.Equal(2, result.Snapshot.Sessions.ElementAt(2).Versions.Length);
        Assert.Equal(
            "day1/notes.en.md: warning: another file is session `notes` too; read as session `day1-notes` (a `session:` in the front matter names it)",
            result.Problems[0].ToString());
    }

    [Fact]
    public void Sessions_are_in_the_order_of_their_numbers() =>
        Assert.Equal(
            ["A2", "A10", "B1"], Given.Files(("b1.md", "# T"), ("a10.md", "# T"), ("a2.md", "# T")).Snapshot!.Sessions.Select(session => session.Code));

    [Theory]
    [InlineData("The team runs Kubernetes. 加藤さん", "en")]
    [InlineData("KubernetesをAWSで動かす話", "ja")]
    [InlineData("", "en")]
    public void The_language_is_told_from_the_text(string text, string language) =>
        Assert.Equal(LanguageCodes.Parse(language), Given.Version(Given.Files(("notes.md", text))).Language);

    private static IEnumerable<string> Bullets(string body) => Given.Passages(body).Select(passage => $"{passage.Depth}{passage.Marker ?? ":"}{passage.Text}");
}
