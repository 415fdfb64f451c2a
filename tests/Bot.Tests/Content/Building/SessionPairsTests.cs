using Bot.Content;
using Xunit;

namespace Bot.Tests.Content.Building;

public sealed class SessionPairsTests
{
    [Fact]
    public void Versions_pair_up_by_code_whoever_states_it()
    {
        var result = Given.Files(("hiring.en.md", "---\nsession: A10\nkind: panel\n---\n# Hiring"), ("a10-採用.ja.md", "# 採用"));
        var session = Assert.Single(result.Snapshot!.Sessions);
        Assert.Equal(("A10", SessionKind.Panel, 2), (session.Code, session.Kind, session.Versions.Length));
        Assert.Equal("採用", session.In(Language.Japanese)!.Title);
    }

    [Fact]
    public void Two_files_of_one_language_for_one_session_are_refused()
    {
        var result = Given.Files(("x/a.ja.md", "---\nsession: A10\n---\n# あ"), ("x/b.md", "---\ntitle: い\nsession: a10\n---\n日本語"));
        Assert.Null(result.Snapshot);
        Assert.Equal(["x/b.md:3: error: session `A10` has two files in Japanese: this one and x/a.ja.md"], Given.Problems(result));
    }

    [Fact]
    public void Sections_align_by_id_in_any_order()
    {
        var (english, japanese) = Keys("## A {#a}\n## B {#b}", "## び {#b}\n## あ {#a}");
        Assert.Equal(["#a", "#b"], english);
        Assert.Equal(["#b", "#a"], japanese);
    }

    [Fact]
    public void Sections_align_by_order_when_the_levels_are_the_same()
    {
        var (english, japanese) = Keys("x\n## A\n### B\n## C", "あ\n## い\n### う\n## え");
        Assert.Equal(english, japanese);
    }

    [Fact]
    public void Ids_in_one_version_only_do_not_hinder_the_order()
    {
        var (english, japanese) = Keys("## A {#a}\n## B", "## あ\n## い");
        Assert.Equal("@1", japanese[1]);
        Assert.Equal(english, japanese);
    }

    [Fact]
    public void Different_headings_align_nothing_and_are_said_to()
    {
        var result = Given.Files(("a1.en.md", "# T\n## A\n## B"), ("a1.ja.md", "# T\n## あ\n### い"));
        var versions = result.Snapshot!.Sessions.Single().Versions;
        Assert.Empty(versions[0].Sections.Select(section => section.Key).Intersect(versions[1].Sections.Select(section => section.Key)));
        Assert.Equal(
            ["a1.ja.md: warning: its headings differ from those of a1.en.md, so sections without a common {#id} are not linked to their translation"],
            Given.Problems(result));
    }

    [Fact]
    public void A_version_without_notes_is_not_called_different() =>
        Assert.Empty(Given.Files(("a1.en.md", "# T\n## A\n"), ("a1.ja.md", "# T\n")).Problems);

    [Fact]
    public void Kinds_that_differ_are_said_to() =>
        Assert.Equal(
            ["a1.ja.md: warning: its `kind` differs from that of a1.en.md"],
            Given.Problems(Given.Files(("a1.en.md", "---\nkind: panel\n---\n# T"), ("a1.ja.md", "---\nkind: talk\n---\n# T"))));

    [Fact]
    public void Conferences_stand_newest_first()
    {
        var result = Given.Files(
            ("a/conference.yaml", "dates: 2018-07"), ("a/a1.md", "# T"), ("b/conference.yaml", "dates: 2026-05-01"), ("b/a1.md", "# T"), ("c/a1.md", "# T"));
        Assert.Equal(["b", "a", "c"], result.Snapshot!.Conferences.Select(conference => conference.Id));
    }

    [Fact]
    public void A_conference_without_notes_is_said_to_have_none() =>
        Assert.Equal(
            ["b/conference.yaml: warning: this conference has no notes"],
            Given.Problems(Given.Files(("a/a1.md", "# T"), ("b/conference.yaml", "id: b"))));

    private static (List<string> English, List<string> Japanese) Keys(string english, string japanese)
    {
        var versions = Given.Files(("a1.en.md", "# T\n" + english), ("a1.ja.md", "# T\n" + japanese)).Snapshot!.Sessions.Single().Versions;
        return ([.. versions[0].Sections.Select(section => section.Key)], [.. versions[1].Sections.Select(section => section.Key)]);
    }
}
