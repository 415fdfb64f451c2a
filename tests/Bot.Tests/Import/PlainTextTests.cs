using Bot.Content;
using Bot.Content.Splitting;
using Bot.Import;
using Bot.Import.Sources;
using Bot.Import.Writing;
using Xunit;

namespace Bot.Tests.Import;

public sealed class PlainTextTests
{
    private const string Copied = """
        はばたき技術祭に行ってきた

        はじめに

        一日中会場Bにいた。

        B10: 星を数えるデータベース

        株式会社ほしぞら 夜空太郎様(@yozora_t)、株式会社つきかげ 月野花子様(@tsuki)によるパネルディスカッション。

        なぜ数えるのか

        数えないと増えたことがわからない。

          1. 毎晩数える
          2. 雲の夜は推定する

            B20: 波を測る

        測り方は三つある。

        感想

        楽しかった。

        このエントリーをはてなブックマークに追加
          • コメントを残す

            メールアドレスが公開されることはありません。
        """;

    /// <summary>Each letter was taken for the beginning of a name that the rest of the line went on with.</summary>
    [Fact]
    public void A_line_without_spaces_took_long()
    {
        var line = string.Concat(Enumerable.Repeat("The", 300_000));
        var report = new SourceDocument("report.txt", SourceFormat.PlainText, $"■ A10: Talk\n{line}\n", null);
        Assert.Contains(Importer.Import([report], null, "imported", _ => { }).Sessions[0].Blocks, block => block.Text.Contains(line, StringComparison.Ordinal));
    }

    /// <summary>Each was counted up from the first: 3,000 took a second, and a report of the greatest size hours.</summary>
    [Theory]
    [InlineData("■ Talk", "S20000")]
    [InlineData("■ A10: Talk", "A10-20000")]
    public void Many_sessions_of_one_code_took_long(string heading, string expected)
    {
        const int Many = 20_000;
        var report = new SourceDocument("report.txt", SourceFormat.PlainText, string.Concat(Enumerable.Repeat($"{heading}\n\nWords.\n\n", Many)), null);
        var conference = Importer.Import([report], null, "imported", _ => { }, SplitMode.On);
        Assert.Equal((expected, Many), (conference.Sessions[^1].Code, conference.Sessions.Length));
        Assert.Equal(Many, NoteWriter.Files(conference, "imported").Count(file => file.Name.EndsWith(".md", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sessions_are_recognised_by_their_codes_whatever_their_indentation()
    {
        var imported = Imported.Text(Copied);
        Assert.Equal(["INTRO", "B10", "B20", "NOTES"], imported.Conference.Sessions.Select(session => session.Code));
        Assert.Equal("はばたき技術祭に行ってきた", imported.Conference.Name);
        Assert.Equal("星を数えるデータベース", imported["B10"].Title);
        Assert.Equal(SessionKind.Panel, imported["B10"].Kind);
        Assert.Equal(SessionKind.Impressions, imported["NOTES"].Kind);
        Assert.All(imported.Conference.Sessions, session => Assert.Equal(Language.Japanese, session.Language));
    }

    [Fact]
    public void Kiku_reads_what_was_written_without_a_problem()
    {
        var imported = Imported.Text(Copied);
        Assert.Empty(imported.Loaded.Problems);
        var panel = imported.Loaded.Snapshot!.Sessions.Single(session => session.Code == "B10").Versions[0];
        Assert.Equal(["夜空太郎", "月野花子"], panel.Speakers.Select(speaker => speaker.Name));
        Assert.Equal("株式会社ほしぞら", panel.Speakers[0].Organisation!.Name);
        Assert.Equal("yozora_t", panel.Speakers[0].Handle);
        Assert.Equal(["なぜ数えるのか"], panel.Sections[1].Path);
        Assert.Equal(["1.", "2."], panel.Sections[1].Passages.Skip(1).Select(passage => passage.Marker));
    }

    [Fact]
    public void The_comment_form_and_the_buttons_of_a_copied_page_are_left_out_and_listed()
    {
        var imported = Imported.Text(Copied);
        Assert.DoesNotContain("コメント", imported.Shown, StringComparison.Ordinal);
        Assert.Contains("メールアドレスが公開されることはありません。", imported.LeftOut, StringComparison.Ordinal);
        Assert.Contains("このエントリーをはてなブックマークに追加", imported.LeftOut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("■ 星の話\n明るい。\n\n■ 波の話\n速い。")]
    [InlineData("【星の話】\n明るい。\n\n【波の話】\n速い。")]
    [InlineData("# 星の話\n明るい。\n\n# 波の話\n速い。")]
    [InlineData("**星の話**\n明るい。\n\n**波の話**\n速い。")]
    public void Marks_make_headings(string text)
    {
        var imported = Imported.SplitText(text);
        Assert.Equal(["星の話", "波の話"], imported.Conference.Sessions.Select(session => session.Title));
        Assert.Equal(["S01", "S02"], imported.Conference.Sessions.Select(session => session.Code));
    }

    [Theory]
    [InlineData("A10: Stars", "A10", "Stars")]
    [InlineData("[B-3] Waves", "B-3", "Waves")]
    [InlineData("【Ｓ０１】波", "S01", "波")]
    [InlineData("Session K1 – Keynote", "K1", "Keynote")]
    public void A_code_is_read_as_the_programme_has_it(string heading, string code, string title)
    {
        var imported = Imported.Text($"{heading}\n\nWords.\n");
        Assert.Equal((code, title), (imported.Conference.Sessions[0].Code, imported.Conference.Sessions[0].Title));
    }

    [Fact]
    public void A_product_with_a_number_is_no_session()
    {
        var imported = Imported.Markdown("# Report\n\n## S3 buckets\n\nFull.\n\n## Waves\n\nHigh.\n");
        Assert.Equal("Report", Assert.Single(imported.Conference.Sessions).Title);
    }

    [Fact]
    public void A_session_with_a_title_and_no_notes_is_kept()
    {
        var imported = Imported.Text("C10: First\n\nWords.\n\nC20: Second\n");
        Assert.Equal("Second", imported["C20"].Title);
        Assert.Contains("C20 has a title and no notes", imported.Conference.Notices);
        Assert.NotNull(imported.Loaded.Snapshot);
    }

    [Theory]
    [InlineData("A1: Stars — Alva Lind (Nova Ltd.)", "Stars", "Alva Lind", "Nova Ltd.")]
    [InlineData("A1: 星の話 / 夜空太郎（ほしぞら社）", "星の話", "夜空太郎", "ほしぞら社")]
    public void A_speaker_after_the_title_is_proposed(string heading, string title, string name, string organisation)
    {
        var session = Imported.Text($"{heading}\n\nWords.\n").Conference.Sessions[0];
        Assert.Equal(title, session.Title);
        var speaker = Assert.Single(session.Speakers);
        Assert.Equal((name, organisation), (speaker.Name, speaker.Organisation));
    }

    [Theory]
    [InlineData("Speaker: Alva Lind (Nova Ltd.), Bo Ek (@boek)", "Alva Lind|Bo Ek")]
    [InlineData("登壇者：夜空太郎氏、月野花子さん", "夜空太郎|月野花子")]
    public void Speakers_are_proposed_from_the_line_that_lists_them(string line, string names)
    {
        var session = Imported.Text($"A1: Stars\n\n{line}\n\nWords.\n").Conference.Sessions[0];
        Assert.Equal(names.Split('|'), session.Speakers.Select(speaker => speaker.Name));
    }

    [Theory]
    [InlineData("A1: Stars and waves / tides", "Stars and waves / tides")]
    [InlineData("A1: 2018 – a year", "2018 – a year")]
    public void A_title_that_names_nobody_stays_whole(string heading, string title) =>
        Assert.Equal(title, Imported.Text($"{heading}\n\nWords.\n").Conference.Sessions[0].Title);

    [Theory]
    [InlineData("2) > 3 nodes were lost", "> 3 nodes were lost")]
    [InlineData("- # of nodes", "# of nodes")]
    [InlineData("- 1. of May", "1. of May")]
    public void A_sign_at_the_start_of_a_list_item_stayed_a_sign_of_Markdown(string line, string quoted)
    {
        var notes = Imported.Text($"A1: Stars\n\n{line}\n").Loaded.Snapshot!;
        Assert.Equal(quoted, Assert.Single(notes.Sessions.Single().Versions[0].Sections[0].Passages).Text);
    }
}
