using Xunit;

namespace Bot.Tests.Content.Metadata;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("title: [", "a1.en.md:3: error: this YAML cannot be read: While parsing a node, did not find expected node content")]
    [InlineData("title: A: B", "a1.en.md:2: error: this YAML cannot be read: While scanning a plain scalar value, found invalid mapping; put a value that holds \": \" in quotes")]
    [InlineData("@title: A", "a1.en.md:2: error: this YAML cannot be read: While scanning for the next token, found character that cannot start any token")]
    [InlineData("title: \"A", "a1.en.md:2: error: this YAML cannot be read: While scanning a quoted scalar, found unexpected end of stream")]
    [InlineData("title: *a", "a1.en.md:2: error: this YAML cannot be read: `*a` is not defined before it")]
    [InlineData("? [a]\n: b", "a1.en.md:2: error: this YAML cannot be read: a key must be a text")]
    public void YAML_that_cannot_be_read_is_refused(string yaml, string problem)
    {
        var result = Given.Files(("a1.en.md", $"---\n{yaml}\n---\n"));
        Assert.Null(result.Snapshot);
        Assert.Equal([problem], Given.Problems(result));
    }

    [Theory]
    [InlineData("sessionn: A1", "unknown key `sessionn`; did you mean `session`?")]
    [InlineData("layout: post", "unknown key `layout`")]
    [InlineData("kind: lecture", "unknown kind `lecture`; read as `talk` (there are keynote, talk, panel, impressions)")]
    [InlineData("kind: 2", "unknown kind `2`; read as `talk` (there are keynote, talk, panel, impressions)")]
    [InlineData("lang: fr", "`fr` is not a language that Kiku reads (`en`, `ja`); told from the file's name or text instead")]
    [InlineData("summary: {a: 1, b: 2}", "`summary` must be one text; left out")]
    [InlineData("source: [a, b]", "`source` must be one text; left out")]
    [InlineData("tags: {a: 1, b: 2}", "`tags` must be a list of texts; left out")]
    [InlineData("tags: [a, [b]]", "`tags` must be a list of texts; this item is left out")]
    [InlineData("speakers: [[a]]", "a speaker must be a name, or a map with a `name`; left out")]
    [InlineData("speakers: [{handle: a}]", "a speaker needs a `name`; left out")]
    [InlineData("speakers: [Kato, Kato]", "two speakers have the id `kato`; the second is read as `kato-2`")]
    [InlineData("speakers: [{name: Kato, organisation: [a, b]}]", "an organisation must be a name, or a map with a `name`; left out")]
    [InlineData("organisations: [{aliases: [a]}]", "an organisation must be a name, or a map with a `name`; left out")]
    [InlineData("session: a/b", "the session `a/b` cannot stand in a web address; read as `a-b`")]
    [InlineData("title: U", "`title` stands here twice; the first one counts")]
    public void What_has_no_clear_meaning_is_left_out_with_a_warning(string yaml, string message)
    {
        var result = Given.Files(("a1.en.md", $"---\ntitle: T\n{yaml}\n---\nText."));
        Assert.NotNull(result.Snapshot);
        Assert.Equal([$"a1.en.md:3: warning: {message}"], Given.Problems(result));
    }

    /// <summary>YamlDotNet throws an exception that is none of its own.</summary>
    [Theory]
    [InlineData("title: \"\\udc00\\udc00\"")]
    [InlineData(": s\n:\n{[x: \"\\udc00\\ud")]
    public void Half_a_character_in_YAML_stopped_the_program(string matter)
    {
        var result = Given.Files(("a.md", $"---\n{matter}\n---\ntext\n"));
        Assert.Null(result.Snapshot);
        Assert.Contains("this YAML cannot be read", Assert.Single(Given.Problems(result)), StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_expand_without_end_are_refused()
    {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(
            Enumerable.Range('b', 8).Select(c => $"{(char)c}: &{(char)c} [{string.Join(", ", Enumerable.Repeat("*" + (char)(c - 1), 9))}]\n"));
        var result = Given.Files(("a1.en.md", $"---\n{bomb}---\n"));
        Assert.Equal(["a1.en.md:7: error: this YAML cannot be read: more than 100,000 values, aliases (`*name`) counted in full"], Given.Problems(result));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var result = Given.Files(("a1.en.md", $"---\na: {new string('[', 1000)}\n---\n"));
        Assert.Equal(["a1.en.md:2: error: this YAML cannot be read: nested deeper than 32"], Given.Problems(result));
    }

    [Fact]
    public void An_anchor_that_is_used_once_is_its_value()
    {
        var version = Given.Version(Given.Files(("a1.en.md", "---\ntitle: &t Cloud\ntags: [*t, us]\n---\n")));
        Assert.Equal(["Cloud", "us"], version.Tags);
    }

    [Fact]
    public void One_text_is_a_list_and_a_list_of_one_is_a_text()
    {
        var version = Given.Version(
            Given.Files(
                ("a1.en.md", "---\ntitle: [T]\ntags: hiring, people、採用\naliases: Us\nspeakers: Kato (Gunosy, Tokyo), Sato\nhighlights: One, two.\n---\n")));
        Assert.Equal("T", version.Title);
        Assert.Equal(["hiring", "people", "採用"], version.Tags);
        Assert.Equal(["Us"], version.Aliases);
        Assert.Equal(["One, two."], version.Highlights);
        Assert.Equal(["Kato/Gunosy, Tokyo", "Sato/"], version.Speakers.Select(speaker => $"{speaker.Name}/{speaker.Organisation?.Name}"));
    }

    [Fact]
    public void A_sentence_with_a_colon_in_a_list_is_a_sentence()
    {
        var version = Given.Version(Given.Files(("a1.en.md", "---\ntitle: T\nhighlights:\n  - Kato: people first\n---\n")));
        Assert.Equal(["Kato: people first"], version.Highlights);
    }

    [Fact]
    public void A_speaker_is_read_with_all_that_is_said_about_them()
    {
        const string yaml = "title: T\nspeakers:\n  - { id: k, name: 加藤慶一, aliases: [Kato], reading: かとう, organization: { name: Gunosy, aliases: [グノシー] }, handle: '@kato' }\n";
        var speaker = Assert.Single(Given.Version(Given.Files(("a1.en.md", $"---\n{yaml}---\n"))).Speakers);
        Assert.Equal(("k", "加藤慶一", "kato", "Gunosy"), (speaker.Id, speaker.Name, speaker.Handle, speaker.Organisation!.Name));
        Assert.Equal(["Kato", "かとう"], speaker.Aliases);
        Assert.Equal(["グノシー"], speaker.Organisation.Aliases);
    }

    [Theory]
    [InlineData("2018-07")]
    [InlineData("A10")]
    [InlineData("010")]
    [InlineData("yes")]
    [InlineData("1e3")]
    public void Values_are_taken_as_written(string code)
    {
        var result = Given.Files(("x.en.md", $"---\ntitle: T\nsession: {code}\n---\n"));
        Assert.Equal(code, result.Snapshot!.Sessions.Single().Code);
    }

    [Fact]
    public void Front_matter_of_Jekyll_loads()
    {
        var result = Given.Files(("2026-05-01-post.en.md", "---\nlayout: post\ntitle: \"A post\"\ndate: 2026-05-01 10:00:00 +0900\ncategories: [a, b]\ntags: [cloud]\naliases: [/old/address]\n---\nText."));
        var version = Given.Version(result);
        Assert.Equal(("A post", "cloud"), (version.Title, version.Tags.Single()));
        Assert.Empty(version.Aliases);
        Assert.Equal(["unknown key `layout`", "unknown key `date`", "unknown key `categories`"], result.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void Front_matter_of_Hugo_loads()
    {
        var result = Given.Files(("post.en.md", "+++\ntitle = 'A post'\ntags = [\"cloud\", \"k8s, too\"]\n# comment\n[params]\ntitle = 'Other'\n+++\nText."));
        var version = Given.Version(result);
        Assert.Equal("A post", version.Title);
        Assert.Equal("Text.", version.Sections[0].Passages[0].Text);
        Assert.Equal(
            ["post.en.md:1: warning: front matter between `+++` lines is TOML; only texts and one-line lists are taken from it"], Given.Problems(result));
    }

    [Fact]
    public void A_rule_at_the_top_is_not_front_matter()
    {
        Assert.Equal(["Text"], Given.Version(Given.Files(("a1.en.md", "---\n\n# T\n\nText\n"))).Sections[0].Passages.Select(passage => passage.Text));
        var closed = Given.Files(("a1.en.md", "---\nJust text\n---\n# T\n"));
        Assert.Equal("Just text", Given.Version(closed).Sections[0].Path[0]);
        Assert.Equal(
            [
                "a1.en.md: warning: no title, neither as `title:` nor as a `# heading`; the file's name is used",
                "a1.en.md:1: warning: no `key: value` lines between the `---` lines; read as text",
            ],
            Given.Problems(closed));
    }

    [Fact]
    public void Front_matter_that_is_not_closed_is_text_with_a_warning()
    {
        var result = Given.Files(("a1.en.md", "---\ntitle: T\n\n# U\n"));
        Assert.Equal("U", Given.Version(result).Title);
        Assert.Equal(["a1.en.md:1: warning: front matter that no second `---` line closes; read as text"], Given.Problems(result));
    }

    [Fact]
    public void More_speakers_than_any_panel_has_are_left_out()
    {
        var result = Given.Files(("a1.en.md", $"---\ntitle: T\nspeakers: [{string.Join(", ", Enumerable.Range(0, 501).Select(i => $"S{i}"))}]\n---\n"));
        Assert.Equal(500, Given.Version(result).Speakers.Length);
        Assert.Equal(["a1.en.md:3: warning: `speakers` has more than 500 entries; the rest is left out"], Given.Problems(result));
    }

    [Fact]
    public void An_empty_front_matter_says_nothing() =>
        Assert.Equal("T", Given.Version(Given.Files(("a1.en.md", "---\n---\n# T\n"))).Title);

    [Fact]
    public void The_conference_is_read_as_written()
    {
        const string yaml = "id: jtf\nname: { en: Festa, ja: フェスタ }\naliases: JTF\ndates: 2018-07\nplace: Tokyo\nurl: https://example.com\nlanguages: [ja, en]\ntimezone: Asia/Tokyo\n";
        var conference = Assert.Single(Given.Files(("c/conference.yaml", yaml), ("c/a1.en.md", "# T")).Snapshot!.Conferences);
        Assert.Equal(("jtf", "Festa", "フェスタ", "2018-07"), (conference.Id, conference.Name.English, conference.Name.Japanese, conference.Dates));
        Assert.Equal(("Tokyo", "https://example.com", "Asia/Tokyo", "c"), (conference.Place, conference.Url, conference.TimeZone, conference.Folder));
    }

    [Theory]
    [InlineData("id: a/b", "the id `a/b` cannot stand in a web address; read as `a-b`")]
    [InlineData("url: javascript:alert(1)", "`javascript:alert(1)` is not an http or https address; left out")]
    [InlineData("timezone: JST+9", "`JST+9` is not the name of a time zone, as `Asia/Tokyo` is; left out")]
    [InlineData("languages: [fr]", "`fr` is not a language that Kiku reads; it reads `en` and `ja`")]
    [InlineData("nmae: X", "unknown key `nmae`")]
    [InlineData("just text", "this file must hold `key: value` lines; left out")]
    public void What_is_wrong_with_a_conference_is_said(string yaml, string message) =>
        Assert.Equal([$"c/conference.yaml:1: warning: {message}"], Given.Problems(Given.Files(("c/conference.yaml", yaml), ("c/a1.en.md", "# T"))));

    [Fact]
    public void Two_conferences_with_one_id_are_refused()
    {
        var result = Given.Files(
            ("a/conference.yaml", "name: A\nid: x"), ("a/a1.en.md", "# T"), ("b/conference.yaml", "name: B\nid: X"), ("b/a1.en.md", "# T"));
        Assert.Equal(["b/conference.yaml:2: error: the conference id `x` is also that of a/conference.yaml"], Given.Problems(result));
    }

    [Theory]
    [InlineData("- k8s", "glossary.yaml:1: warning: a group needs two words or more, as in `k8s = Kubernetes`; left out")]
    [InlineData("k8s", "glossary.yaml:1: warning: this file must hold a list of groups, as `- k8s = Kubernetes`; left out")]
    [InlineData("[", "glossary.yaml:2: error: this YAML cannot be read: While parsing a node, did not find expected node content")]
    public void What_is_wrong_with_the_glossary_is_said(string yaml, string problem) =>
        Assert.Equal([problem], Given.Problems(Given.Files(("glossary.yaml", yaml + "\n"), ("c/a1.en.md", "# T"))));
}
