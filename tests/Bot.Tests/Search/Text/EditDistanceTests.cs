using Bot.Search.Text;
using Xunit;

namespace Bot.Tests.Search.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("scheduler", "scheduler", 0)]
    [InlineData("schedler", "scheduler", 1)]
    [InlineData("scheduller", "scheduler", 1)]
    [InlineData("scheduker", "scheduler", 1)]
    [InlineData("shceduler", "scheduler", 1)]
    [InlineData("shceduller", "scheduler", 2)]
    [InlineData("コンテナ", "コテンナ", 1)]
    public void Errors_are_counted_and_a_transposition_is_one(string a, string b, int expected)
    {
        Assert.Equal(expected, EditDistance.Of(a, b, 2));
        Assert.Equal(expected, EditDistance.Of(b, a, 2));
    }

    [Theory]
    [InlineData("planner", "scheduler")]
    [InlineData("abcdef", "badcfe")]
    [InlineData("a", "abcd")]
    public void What_is_further_apart_than_asked_for_is_not_counted_out(string a, string b) => Assert.True(EditDistance.Of(a, b, 2) > 2);

    [Fact]
    public void A_word_longer_than_any_is_near_no_other()
    {
        var word = new string('a', EditDistance.LongestWord + 1);

        Assert.True(EditDistance.Of(word, word, 2) > 2);
    }
}
