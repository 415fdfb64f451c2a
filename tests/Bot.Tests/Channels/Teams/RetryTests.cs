using Bot.Channels.Teams;
using Bot.Content;
using Bot.Conversations;
using Bot.Emulators.Slack.Faults;
using Bot.Presentation;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>Calls of the connector, made again as <see cref="TeamsRetryOptions"/> say.</summary>
public sealed class RetryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_call_comes_to_as_many_requests_as_are_set(int attempts)
    {
        var wait = TimeSpan.FromMilliseconds(100);
        await using var host = await StartAsync(new() { Attempts = attempts, LimitWait = wait });

        Assert.Equal(new Limited("Throttled", wait), await SendAsync(host));
        Assert.Equal(attempts, host.Teams.CallCount);
    }

    [Fact]
    public async Task A_limit_without_an_end_lasts_as_long_as_is_set_and_is_not_waited_for_when_that_is_too_long()
    {
        await using var host = await StartAsync(new() { LimitWait = TimeSpan.FromSeconds(50), LongestWait = TimeSpan.FromSeconds(10) });

        Assert.Equal(new Limited("Throttled", TimeSpan.FromSeconds(50)), await SendAsync(host));
        Assert.Equal(1, host.Teams.CallCount);
    }

    /// <summary>A conversation that is known, in which Teams refuses everything and does not say for how long.</summary>
    private static async Task<TeamsHost> StartAsync(TeamsRetryOptions retry)
    {
        var host = await TeamsHost.StartAsync(options => options with { Retry = retry });
        var ben = host.Teams.AddPerson("ben");
        await host.Teams.SendAsync(host.Teams.Activity(ben, host.Teams.PersonalChat(ben), "typing"));
        host.Teams.Faults.Add("send", Fault.Error("PreconditionFailed") with { HttpStatus = 412 }, times: 9);
        return host;
    }

    private static Task<SendResult> SendAsync(TeamsHost host)
    {
        var address = new ConversationAddress("teams", host.Teams.TenantId, "a:29:ben");
        return host.Channel.SendAsync(new("m1", new(address, null, Placement.Post), new NoticeContent(Language.English, "x")), Stop);
    }
}
