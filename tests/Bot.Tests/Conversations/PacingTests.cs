using System.Globalization;
using Bot.Conversations;
using Xunit;

namespace Bot.Tests.Conversations;

/// <summary>How long who asks in a crowd waits, by the clock of the test.</summary>
public sealed class PacingTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly RateLimits Slack = new([new(1, Second)], []);

    private static readonly RateLimits Teams = new(
        [new(7, Second), new(8, 2 * Second), new(60, 30 * Second), new(1800, TimeSpan.FromHours(1))], [new(30, Second)]);

    [Theory]
    [InlineData(40)]
    [InlineData(150)]
    [InlineData(300)]
    public async Task Mentions_in_one_channel_are_answered_one_a_second_in_their_order(int mentions)
    {
        await using var bot = await PacedBot.StartAsync(Slack);
        for (var i = 0; i < mentions; i++)
            await bot.AskAsync("C1");

        for (var answered = 1; answered <= mentions; answered++)
            await bot.AdvanceAsync(answered, Second);

        Assert.Equal(Enumerable.Range(0, mentions).Select(i => ($"{i}", i * Second)), bot.Sent);
        await AssertNothingFailedAsync(bot, mentions);
        var tenths = Enumerable.Range(1, 10).Select(i => bot.Sent[(mentions * i / 10) - 1].At.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        TestContext.Current.TestOutputHelper?.WriteLine($"{mentions} mentions: each tenth answered after {string.Join(", ", tenths)} s");
    }

    [Theory]
    [InlineData(50)]
    [InlineData(200)]
    [InlineData(500)]
    public async Task More_than_a_workspace_takes_lowers_nothing(int offered)
    {
        const int seconds = 4;
        const int conversations = 800;
        await using var bot = await PacedBot.StartAsync(Teams);
        var asked = 0;
        var answered = 0;
        for (var second = 0; answered < offered * seconds; second++)
        {
            if (second < seconds)
                await Task.WhenAll(Enumerable.Range(0, offered).Select(_ => bot.AskAsync($"C{asked++ % conversations}")));
            answered = Math.Min(asked, 30 * (second + 1));
            await bot.AdvanceAsync(answered, Second);
        }

        Assert.Equal(asked, bot.Sent.Select(answer => answer.EventId).Distinct().Count());
        await AssertNothingFailedAsync(bot, asked);
        var early = bot.Sent.Select((answer, place) => Math.Abs(int.Parse(answer.EventId, null) / offered - place / offered)).Max();
        Assert.InRange(early, 0, 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{offered}/s offered for {seconds} s: {answered} answered in {bot.Sent[^1].At.TotalSeconds + 1:0} s");
    }

    [Fact]
    public async Task A_pause_of_the_service_is_waited_for_once_and_the_order_stays()
    {
        await using var bot = await PacedBot.StartAsync(Slack);
        for (var i = 0; i < 20; i++)
            await bot.AskAsync("C1");
        var pauses = 12;
        bot.Answer = message => message.Id == "3" && Interlocked.Decrement(ref pauses) >= 0 ? new Limited("ratelimited", 5 * Second) : null;

        for (var answered = 1; answered <= 3; answered++)
            await bot.AdvanceAsync(answered, Second);
        for (var left = 11; left >= 0; left--)
        {
            await Eventually.HoldsAsync(() => Volatile.Read(ref pauses) == left && bot.IsIdle);
            bot.Clock.Advance(5 * Second);
        }

        for (var answered = 4; answered <= 20; answered++)
            await bot.AdvanceAsync(answered, Second);

        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}"), bot.Sent.Select(answer => answer.EventId));
        await AssertNothingFailedAsync(bot, 20);
    }

    private static async Task AssertNothingFailedAsync(PacedBot bot, int asked)
    {
        await Eventually.HoldsAsync(async () => (await bot.Inbox.StatusAsync(TestContext.Current.CancellationToken)).Waiting == 0);
        Assert.Equal(0, (await bot.Inbox.StatusAsync(TestContext.Current.CancellationToken)).DeadLetters);
        Assert.Equal(asked, bot.SentCount);
    }
}
