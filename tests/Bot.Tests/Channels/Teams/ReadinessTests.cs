using Bot.Content;
using Bot.Conversations;
using Bot.Emulators.Slack.Faults;
using Bot.Presentation;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>Readiness follows what the last calls came to, both ways, within ten seconds.</summary>
public sealed class ReadinessTests : ChatFixture
{
    private static readonly TimeSpan UntilNextLook = TimeSpan.FromSeconds(5);

    private readonly ManualClock clock = new();

    [Fact]
    public async Task A_token_refused_once_is_green_again_though_nothing_is_sent()
    {
        await HearAsync();
        host.Teams.Faults.Add("send", Fault.Error("Unauthorized") with { HttpStatus = 401 }, times: 2);
        Assert.IsType<Refused>(await SayAsync());
        Assert.Contains("refuses the token", host.Channel.Status.Detail, StringComparison.Ordinal);

        await AdvanceUntilAsync(isReady: true);

        Assert.IsType<Sent>(await SayAsync());
    }

    [Fact]
    public async Task Teams_that_does_not_answer_is_red_after_two_calls_and_green_again_by_itself()
    {
        await HearAsync();
        host.Teams.Faults.Add("*", Fault.ServerError(503), times: int.MaxValue);
        Assert.IsType<Unknown>(await SayAsync());
        Assert.True(host.Channel.Status.IsReady);
        Assert.IsType<Unknown>(await SayAsync());
        Assert.Contains("cannot be reached", host.Channel.Status.Detail, StringComparison.Ordinal);

        host.Teams.Faults.Clear();
        await AdvanceUntilAsync(isReady: true);
    }

    [Fact]
    public async Task A_call_that_fails_for_another_reason_shows_that_Teams_is_there()
    {
        await HearAsync();
        // Every call fails, so that no look at whether Teams is there again comes between.
        host.Teams.Faults.Add("*", Fault.ServerError(502), times: int.MaxValue);
        await SayAsync();
        await SayAsync();
        Assert.False(host.Channel.Status.IsReady);

        host.Teams.Faults.Clear();
        host.Teams.Faults.Add("send", Fault.Error("BadArgument") with { HttpStatus = 404 });
        Assert.IsType<Failed>(await SayAsync());

        Assert.True(host.Channel.Status.IsReady);
    }

    private protected override Task<TeamsHost> StartAsync() => TeamsHost.StartAsync(time: clock);

    /// <summary>From now on it is known where the chat is reached, and no call of the answer is under way any more.</summary>
    private async Task HearAsync()
    {
        await host.Teams.PostAsync(ada, chat, Question);
        await AnswerAsync(chat);
        await host.UntilAsync(() => host.Service<TurnQueue>().InHand == 0);
    }

    private Task<SendResult> SayAsync() => host.Channel.SendAsync(
        new("m1", new(new("teams", host.Teams.TenantId, chat.Id), null, Placement.Post), new NoticeContent(Language.English, "hello")), Stop);

    /// <summary>The next look is due; and once more after a while, since it may not have been waited for yet.</summary>
    private Task AdvanceUntilAsync(bool isReady)
    {
        var looks = 0;
        return host.UntilAsync(() =>
        {
            if (looks++ % 1000 == 0)
                clock.Advance(UntilNextLook);
            return host.Channel.Status.IsReady == isReady;
        });
    }
}
