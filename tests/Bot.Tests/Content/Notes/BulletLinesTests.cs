using Bot.Content;
using Xunit;

namespace Bot.Tests.Content.Notes;

/// <summary>Lists that Markdown does not see.</summary>
public sealed class BulletLinesTests
{
    [Fact]
    public void Bullets_nest_by_full_width_and_other_indentation() =>
        Assert.Equal(
            ["0•野菜", "1•根菜 <野菜", "2•人参 <根菜", "1•葉物 <野菜", "0•果物"],
            Items("・野菜\n　・根菜\n　　・人参\n  ・葉物\n・果物"));

    [Fact]
    public void Large_marks_stand_above_small_ones_and_arrows_below_both() =>
        Assert.Equal(
            ["0•課題", "1•遅い <課題", "2→計測した <遅い", "1•高い <課題", "0•結論", "1①続ける <結論"],
            Items("■課題\n・遅い\n→計測した\n・高い\n\n■結論\n①続ける"));

    [Fact]
    public void A_line_before_bullets_introduces_them() =>
        Assert.Equal(["0:次の三つ", "0１．速さ <次の三つ", "0２．値段 <次の三つ"], Items("次の三つ\n１．速さ\n２．値段"));

    [Fact]
    public void An_arrow_after_a_sentence_is_an_item_of_its_own() =>
        Assert.Equal(["0:テストが遅い", "0→並列にする <テストが遅い"], Items("テストが遅い\n→並列にする"));

    [Theory]
    [InlineData("○○さんの話\n・・・続く")]
    [InlineData("a\n−1 度")]
    public void Repeated_marks_and_signs_are_text(string body) => Assert.Single(Items(body));

    [Fact]
    public void A_list_of_Markdown_below_a_mark_stands_under_it() =>
        Assert.Equal(["0•道具", "0•鋸 <道具", "1•大 <鋸"], Items("■道具\n- 鋸\n  - 大"));

    [Fact]
    public void Breaks_of_HTML_part_bullets() => Assert.Equal(["0•一", "0•二"], Items("・一<br>・二"));

    [Fact]
    public void Full_width_indentation_of_a_paragraph_is_no_text() => Assert.Equal(["0:秋の夜は長い。", "0:虫が鳴く。"], Items("　秋の夜は\n　長い。\n\n　虫が鳴く。"));

    [Theory]
    [InlineData("```\n- Trains were late\n  - By an hour\n```", "0•Trains were late|1•By an hour <Trains were late")]
    [InlineData("```text\nThe trains were late that day.\nNobody knew why it took so long.\n```", "0:The trains were late that day.|0:Nobody knew why it took so long.")]
    [InlineData("```\n会場は駅の近く\n・朝は混む\n　・特に月曜\n```", "0:会場は駅の近く|0•朝は混む|1•特に月曜 <朝は混む")]
    [InlineData("\t・一\n\t\t・二", "0•一|1•二 <一")]
    public void Notes_between_the_marks_of_code_are_text_line_by_line(string body, string items) => Assert.Equal(items.Split('|'), Items(body));

    [Theory]
    [InlineData("```\nvar x = 1;\nreturn x;\n```")]
    [InlineData("```sh\n- not a list\n- of notes\n```")]
    [InlineData("```\nservices:\n- name: web\n  image: nginx\n```")]
    [InlineData("```\n# 設定を読む\nload()\n```")]
    [InlineData("```\n.\n├── src\n└── test\n```")]
    [InlineData("```\n$ make test\nall tests passed\n```")]
    public void Code_stays_code(string body) => Assert.Equal(PassageKind.Code, Assert.Single(Given.Passages(body)).Kind);

    [Fact]
    public void Lines_in_a_fence_keep_their_place()
    {
        var passages = Given.Passages("a\n\n```\n- Trains were late\n\n- Buses too\n```").ToList();
        Assert.Equal([4, 7, 9], passages.Select(passage => passage.Line));
    }

    private static List<string> Items(string body)
    {
        var passages = Given.Note(body).Sections.Single().Passages;
        return
        [
            .. passages.Select(passage =>
                $"{passage.Depth}{passage.Marker ?? ":"}{passage.Text}" + (passage.Parent < 0 ? "" : $" <{passages[passage.Parent].Text}")),
        ];
    }
}
