using Bot.Answers.Reading;
using Xunit;

namespace Bot.Tests.Answers.Reading;

public sealed class ValueTests
{
    [Theory]
    [InlineData("how much does a licence cost", nameof(ValueKind.Money))]
    [InlineData("what is the monthly fee for support?", nameof(ValueKind.Money))]
    [InlineData("monthly budget of the team", nameof(ValueKind.Money))]
    [InlineData("切符はいくらですか", nameof(ValueKind.Money))]
    [InlineData("サーバーにいくらかかりますか", nameof(ValueKind.Money))]
    [InlineData("会員の年会費の料金の上限", nameof(ValueKind.Money))]
    [InlineData("how long did the move take", nameof(ValueKind.Duration))]
    [InlineData("移行に何か月かかりましたか", nameof(ValueKind.Duration))]
    [InlineData("how old is the chief engineer", nameof(ValueKind.Age))]
    [InlineData("社員の平均年齢を教えて", nameof(ValueKind.Age))]
    [InlineData("what percentage of tests fail", nameof(ValueKind.Share))]
    [InlineData("離職率は?", nameof(ValueKind.Share))]
    [InlineData("何テラバイトですか", nameof(ValueKind.DataSize))]
    [InlineData("which version of the database do they run", nameof(ValueKind.Version))]
    [InlineData("データベースのバージョンは？", nameof(ValueKind.Version))]
    public void A_question_asks_for_a_kind_of_value(string question, string kind) =>
        Assert.Equal(Enum.Parse<ValueKind>(kind), ValueReader.AskedFor(question));

    [Theory]
    [InlineData("did the servers become more expensive")]
    [InlineData("why is the price list so long")]
    [InlineData("who sets the salaries")]
    [InlineData("how did they cut costs")]
    [InlineData("what cost savings were found")]
    [InlineData("how many people share the duty")]
    [InlineData("手当は誰が決めたのか")]
    [InlineData("コストを下げた方法")]
    [InlineData("いくつかの課題とは")]
    [InlineData("いくらか改善しましたか")]
    [InlineData("何年に始まった")]
    public void A_question_that_only_mentions_one_asks_for_none(string question) => Assert.Equal(ValueKind.None, ValueReader.AskedFor(question));

    [Theory]
    [InlineData("The week brings 300 euros.", ValueKind.Money)]
    [InlineData("月に30万円かかる", ValueKind.Money)]
    [InlineData("It took eighteen months, then two more years.", ValueKind.Duration)]
    [InlineData("三週間で終わった", ValueKind.Duration)]
    [InlineData("The system is thirty years old", ValueKind.Age | ValueKind.Duration)]
    [InlineData("30代が多い", ValueKind.Age)]
    [InlineData("A third of the bills, some 30%", ValueKind.Share)]
    [InlineData("2割減った", ValueKind.Share)]
    [InlineData("20 TB of logs", ValueKind.DataSize)]
    [InlineData("4ギガバイトの表", ValueKind.DataSize)]
    [InlineData("They run 1.9 everywhere", ValueKind.Version)]
    [InlineData("Java 8で動く", ValueKind.Version)]
    internal void A_text_has_kinds_of_value(string text, ValueKind kinds) => Assert.Equal(kinds, ValueReader.In(text));

    [Theory]
    [InlineData("Over 20 engineers work on it in 4 places.")]
    [InlineData("About 20 engineers came")]
    [InlineData("参加者は20人")]
    [InlineData("They talked of prices, salaries and versions.")]
    public void Other_numbers_and_mere_mentions_are_none(string text) => Assert.Equal(ValueKind.None, ValueReader.In(text));

    [Theory]
    [InlineData("1")]
    [InlineData("千")]
    [InlineData("1 ")]
    [InlineData("one ")]
    [InlineData("hundred ")]
    [InlineData("V")]
    public void Long_rows_of_the_same_are_no_values(string part) =>
        Assert.Equal(ValueKind.None, ValueReader.In(string.Concat(Enumerable.Repeat(part, 5_000))));
}
