using Bot.Content;
using Bot.Conversations;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Slack.Model;
using Bot.Presentation;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Channels.Slack;

/// <summary>Readiness follows what the last calls came to, both ways, within ten seconds.</summary>
public sealed class ReadinessTests : IAsyncLifetime
{
    private static readonly TimeSpan UntilNextLook = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan UntilLookIsGivenUp = TimeSpan.FromSeconds(4);

    private readonly ManualClock clock = new();
    private SlackHost host = null!;
    private SlackChannel general = null!;

    public async ValueTask InitializeAsync()
    {
        host = await SlackHost.StartAsync(time: clock);
        general = host.Slack.AddChannel("general", ChannelKind.Public, host.Slack.AddPerson("ada"));
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_refused_token_is_red_until_a_call_with_it_goes_well()
    {
        host.Slack.Faults.Add("chat.postMessage", Fault.Error("invalid_auth"));

        Assert.IsType<Refused>(await SayAsync());
        Assert.Contains("invalid_auth", host.Channel.Status.Detail, StringComparison.Ordinal);
        Assert.IsType<Sent>(await SayAsync());

        Assert.True(host.Channel.Status.IsReady);
    }

    [Theory]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    public async Task A_call_that_fails_for_another_reason_shows_that_the_token_is_good(string code)
    {
        host.Slack.Faults.Add("chat.postMessage", Fault.Error("token_expired"));
        host.Slack.Faults.Add("chat.postMessage", Fault.Error(code));
        await SayAsync();

        Assert.IsType<Failed>(await SayAsync());

        Assert.True(host.Channel.Status.IsReady);
    }

    [Theory]
    [InlineData("access_denied")]
    [InlineData("not_allowed_token_type")]
    public async Task What_is_denied_of_one_thing_says_nothing_about_the_token(string code)
    {
        host.Slack.Faults.Add("users.info", Fault.Error(code));

        Assert.Null(await host.Channel.FindUserAsync(host.Slack.TeamId, "U1", TestContext.Current.CancellationToken));

        Assert.True(host.Channel.Status.IsReady);
    }

    [Fact]
    public async Task A_proxy_that_answers_in_place_of_Slack_is_not_Slack()
    {
        host.Slack.Faults.Add("chat.postMessage", Fault.Answer(407, "<html>Who are you?</html>"));
        await SayAsync();
        Assert.Contains("http_407", host.Channel.Status.Detail, StringComparison.Ordinal);
        await SayAsync();

        Assert.True(host.Channel.Status.IsReady);
    }

    [Fact]
    public async Task A_token_refused_once_is_green_again_though_nothing_is_posted()
    {
        host.Slack.Faults.Add("chat.postMessage", Fault.Error("invalid_auth"));
        await SayAsync();

        await clock.AdvanceWhenAwaited(UntilNextLook);

        await host.UntilAsync(() => host.Channel.Status.IsReady);
    }

    [Fact]
    public async Task A_token_that_is_refused_while_nothing_is_posted_is_red_and_green_again()
    {
        host.Slack.Faults.Add("*", Fault.Error("account_inactive"), times: int.MaxValue);
        await clock.AdvanceWhenAwaited(UntilNextLook);
        await host.UntilAsync(() => !host.Channel.Status.IsReady);

        host.Slack.Faults.Clear();
        await clock.AdvanceWhenAwaited(UntilNextLook);

        await host.UntilAsync(() => host.Channel.Status.IsReady);
    }

    [Fact]
    public async Task Slack_that_does_not_answer_is_red_within_ten_seconds_and_green_again()
    {
        host.Slack.Faults.Add("*", Fault.Hang(), times: int.MaxValue);
        await clock.AdvanceWhenAwaited(UntilNextLook);
        await clock.AdvanceWhenAwaited(UntilLookIsGivenUp);
        await host.UntilAsync(() => host.Channel.Status.Detail?.Contains("cannot be reached", StringComparison.Ordinal) == true);

        host.Slack.Faults.Clear();
        await clock.AdvanceWhenAwaited(UntilNextLook);

        await host.UntilAsync(() => host.Channel.Status.IsReady);
    }

    [Fact]
    public async Task One_error_of_the_server_is_no_reason_and_a_second_one_is()
    {
        host.Slack.Faults.Add("chat.postMessage", Fault.ServerError(), times: 2);

        Assert.IsType<Unknown>(await SayAsync());
        Assert.True(host.Channel.Status.IsReady);
        Assert.IsType<Unknown>(await SayAsync());
        Assert.False(host.Channel.Status.IsReady);
        await SayAsync();

        Assert.True(host.Channel.Status.IsReady);
    }

    private Task<SendResult> SayAsync() => host.Channel.SendAsync(
        new("m1", new(new("slack", host.Slack.TeamId, general.Id), null, Placement.Post), new NoticeContent(Language.English, "hello")),
        TestContext.Current.CancellationToken);
}
