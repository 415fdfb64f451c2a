using Bot.Channels.Slack;
using Bot.Configuration;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Tests.Channels.Slack;

public sealed class SlackOptionsTests
{
    [Fact]
    public void Without_secrets_there_is_no_Slack() => Assert.False(Read([]).Options.IsConfigured);

    [Fact]
    public void The_names_that_Slack_people_know_work()
    {
        var (options, problems) = Read(new() { ["SLACK_BOT_TOKEN"] = "xoxb-1", ["SLACK_APP_TOKEN"] = "xapp-1-A012-3-f", ["SLACK_SIGNING_SECRET"] = "s" });

        Assert.Empty(problems);
        Assert.Equal(("xoxb-1", "A012", "s"), (options.BotToken, options.AppId, options.SigningSecret));
        Assert.Equal("xoxb-2", Read(new() { ["SLACK_BOT_TOKEN"] = "xoxb-1", ["SLACK_SIGNING_SECRET"] = "s", ["Slack:BotToken"] = "xoxb-2" }).Options.BotToken);
    }

    [Theory]
    [InlineData("Slack:AppToken", "xapp-1", "Slack:BotToken is missing")]
    [InlineData("Slack:BotToken", "xoxb-1", "Slack:SigningSecret is needed")]
    [InlineData("Slack:BotToken", "xoxp-1", "begin with xoxb-")]
    [InlineData("Slack:BotToken", "xoxb-1 2", "begin with xoxb-")]
    [InlineData("Slack:AppToken", "xoxb-1", "begin with xapp-")]
    [InlineData("Slack:SigningSecret", "xoxb-1", "is a token")]
    [InlineData("Slack:ApiUrl", "http://slack.example.com/", "must be an https address")]
    [InlineData("Slack:ApiUrl", "slack.com", "must be an https address")]
    [InlineData("Slack:FollowUps", "perhaps", "must be on or off")]
    [InlineData("Slack:PerConversation", "2m", "must be a time")]
    [InlineData("Slack:Token", "x", "is not a setting")]
    [InlineData("Slack:Retry:Attempts", "0", "must be a number from 1 to 5")]
    [InlineData("Slack:Retry:Attempts", "6", "must be a number from 1 to 5")]
    [InlineData("Slack:Retry:FirstWait", "1ms", "must be a time from 10ms to 5s")]
    [InlineData("Slack:Retry:FirstWait", "2s", "must not be longer than Slack:Retry:LongestWait, which is 1s")]
    [InlineData("Slack:Retry:LongestWait", "11s", "must be a time from 10ms to 10s")]
    [InlineData("Slack:Retry:LimitWait", "0s", "must be a time from 100ms to 1m")]
    [InlineData("Slack:Retry:ConnectTimeout", "1m", "must be a time from 100ms to 30s")]
    [InlineData("Slack:Retry:ReconnectWait", "2m", "must be a time from 100ms to 1m")]
    [InlineData("Slack:Retry:LongestReconnectWait", "1h", "must be a time from 1s to 10m")]
    [InlineData("Slack:Retry:CrowdedWait", "1", "must be a time from 1s to 10m")]
    [InlineData("Slack:Retry:RefusedWait", "1d", "must be a time from 1s to 1h")]
    [InlineData("Slack:Retry:Wait", "1s", "is not a setting")]
    public void Wrong_settings_are_told(string name, string value, string expected) =>
        Assert.Contains(Read(new() { [name] = value }).Problems, problem => problem.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void The_retry_policy_is_read()
    {
        var (options, problems) = Read(new()
        {
            ["Slack:Retry:Attempts"] = "2",
            ["Slack:Retry:FirstWait"] = "20ms",
            ["Slack:Retry:LongestWait"] = "4s",
            ["Slack:Retry:LimitWait"] = "5s",
            ["Slack:Retry:ConnectTimeout"] = "6s",
            ["Slack:Retry:ReconnectWait"] = "7s",
            ["Slack:Retry:LongestReconnectWait"] = "8s",
            ["Slack:Retry:CrowdedWait"] = "9s",
            ["Slack:Retry:RefusedWait"] = "10s",
        });

        Assert.Empty(problems);
        Assert.Equal(
            new()
            {
                Attempts = 2,
                FirstWait = TimeSpan.FromMilliseconds(20),
                LongestWait = TimeSpan.FromSeconds(4),
                LimitWait = TimeSpan.FromSeconds(5),
                ConnectTimeout = TimeSpan.FromSeconds(6),
                ReconnectWait = TimeSpan.FromSeconds(7),
                LongestReconnectWait = TimeSpan.FromSeconds(8),
                CrowdedWait = TimeSpan.FromSeconds(9),
                RefusedWait = TimeSpan.FromSeconds(10),
            },
            options.Retry);
    }

    [Fact]
    public void Secrets_are_not_written_out()
    {
        var options = new SlackOptions { BotToken = "xoxb-secret", AppToken = "xapp-secret", SigningSecret = "secret" };

        Assert.DoesNotContain("secret", options.ToString(), StringComparison.Ordinal);
    }

    private static (SlackOptions Options, IReadOnlyList<string> Problems) Read(Dictionary<string, string?> settings)
    {
        var reader = new OptionsReader(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return (SlackOptions.Read(reader), reader.Problems);
    }
}
