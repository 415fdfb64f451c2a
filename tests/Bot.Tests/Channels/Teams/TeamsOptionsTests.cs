using Bot.Channels.Teams;
using Bot.Configuration;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Tests.Channels.Teams;

public sealed class TeamsOptionsTests
{
    private const string Id = "00000000-0000-0000-0000-0000000000aa";

    [Fact]
    public void The_Bot_Framework_s_names_are_read_and_the_settings_go_first()
    {
        var (options, problems) = Read([("MicrosoftAppId", "x"), ("Teams:AppId", Id), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppTenantId", Id), ("MicrosoftAppType", "singletenant")]);

        Assert.Empty(problems);
        Assert.Equal((Id, "secret", Id, TeamsAppType.SingleTenant), (options.AppId, options.AppPassword, options.TenantId, options.AppType));
        Assert.DoesNotContain("secret", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_missing_or_wrong_is_listed()
    {
        var (_, problems) = Read([("Teams:AppId", "kiku"), ("MicrosoftAppType", "MultiTenant"), ("Teams:LoginUrl", "http://login.example.com/")]);

        Assert.Equal(5, problems.Count);
        Assert.Contains(problems, problem => problem.StartsWith("Teams:AppType is 'MultiTenant'", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("Teams:TenantId is missing", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, true)]
    [InlineData(true, true, true)]
    public void Without_credentials_there_is_no_Teams_but_in_Development(bool hasId, bool isDevelopment, bool expected)
    {
        var options = new TeamsOptions { AppId = hasId ? Id : null, IsDevelopment = isDevelopment };

        Assert.Equal(expected, options.IsConfigured);
        Assert.Equal(!hasId && isDevelopment, options.IsPlayground);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gov/", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example.com/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://user@smba.trafficmanager.net/", false)]
    [InlineData("http://127.0.0.1:9000/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("smba.trafficmanager.net", false)]
    public void Tokens_go_to_Microsoft_s_hosts_only(string address, bool expected) =>
        Assert.Equal(expected, new TeamsOptions { AppId = Id }.Allows(address));

    [Fact]
    public void One_setting_chooses_the_cloud_and_each_address_can_still_be_set()
    {
        var (options, problems) = Read(
            [("Teams:AppId", Id), ("Teams:AppPassword", "x"), ("Teams:TenantId", Id), ("Teams:Cloud", "USGovernment"), ("Teams:LoginUrl", "https://login.example.com/")]);

        Assert.Empty(problems);
        Assert.Equal("https://api.botframework.us", options.Resource);
        Assert.Equal("https://api.botframework.us", options.TokenIssuer);
        Assert.Equal("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", options.OpenIdMetadata.AbsoluteUri);
        Assert.Equal("https://login.example.com/", options.LoginUrl.AbsoluteUri);
        Assert.Equal("https://login.microsoftonline.us/", TeamsOptions.In(TeamsCloud.USGovernment).LoginUrl.AbsoluteUri);
        Assert.True(options.Allows("https://smba.infra.gov.teams.microsoft.us/gov/"));
        Assert.False(options.Allows("https://smba.trafficmanager.net/emea/"));
        Assert.Contains(Read([("Teams:Cloud", "Moon")]).Problems, problem => problem.StartsWith("Teams:Cloud is 'Moon'", StringComparison.Ordinal));
    }

    [Fact]
    public void The_retry_policy_is_read()
    {
        var (options, problems) = Read(
        [
            ("Teams:Retry:Attempts", "2"), ("Teams:Retry:FirstWait", "20ms"), ("Teams:Retry:LongestWait", "4s"), ("Teams:Retry:LimitWait", "5s"),
            ("Teams:Retry:ConnectTimeout", "6s"), ("Teams:Retry:LoginTimeout", "7s"), ("Teams:Retry:LoginWait", "8s"),
        ]);

        Assert.Empty(problems);
        Assert.Equal(
            new()
            {
                Attempts = 2,
                FirstWait = TimeSpan.FromMilliseconds(20),
                LongestWait = TimeSpan.FromSeconds(4),
                LimitWait = TimeSpan.FromSeconds(5),
                ConnectTimeout = TimeSpan.FromSeconds(6),
                LoginTimeout = TimeSpan.FromSeconds(7),
                LoginWait = TimeSpan.FromSeconds(8),
            },
            options.Retry);
    }

    [Theory]
    [InlineData("Attempts", "many", "must be a number from 1 to 5")]
    [InlineData("FirstWait", "6s", "must be a time from 10ms to 5s")]
    [InlineData("FirstWait", "3s", "must not be longer than Teams:Retry:LongestWait, which is 2s")]
    [InlineData("LongestWait", "11s", "must be a time from 10ms to 10s")]
    [InlineData("LimitWait", "2m", "must be a time from 100ms to 1m")]
    [InlineData("ConnectTimeout", "0s", "must be a time from 100ms to 30s")]
    [InlineData("LoginTimeout", "1m", "must be a time from 1s to 30s")]
    [InlineData("LoginWait", "100ms", "must be a time from 1s to 1m")]
    [InlineData("Waits", "1s", "is not a setting")]
    public void A_wrong_wait_is_told(string name, string value, string expected) =>
        Assert.Contains(expected, Assert.Single(Read([($"Teams:Retry:{name}", value)]).Problems), StringComparison.Ordinal);

    private static (TeamsOptions Options, IReadOnlyList<string> Problems) Read(IEnumerable<(string Name, string Value)> settings)
    {
        var reader = new OptionsReader(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value))).Build());
        return (TeamsOptions.Read(reader, isDevelopment: false), reader.Problems);
    }
}
