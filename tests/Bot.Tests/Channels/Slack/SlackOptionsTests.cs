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
    public void Wrong_settings_are_told(string name, string value, string expected) =>
        Assert.Contains(Read(new() { [name] = value }).Problems, problem => problem.Contains(expected, StringComparison.Ordinal));

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
