using Bot.Diagnostics;
using Bot.Web;
using Bot.Web.Access;
using Bot.Web.Health;
using Xunit;

namespace Bot.Tests.Web;

public sealed class PageAccessCheckTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("Loopback", "http://127.0.0.1:3978", null, nameof(HealthState.Well), "shown to browsers on this machine only, and Kiku listens here only")]
    [InlineData("Loopback", "http://localhost:3978;http://[::1]:80", null, nameof(HealthState.Well), "shown to browsers on this machine only, and Kiku listens here only")]
    [InlineData(
        "Loopback", "http://0.0.0.0:3978", null, nameof(HealthState.Warning),
        "Kiku listens beyond this machine, and shows the pages to browsers on this machine only: others get 404")]
    [InlineData(
        "Loopback", "http://127.0.0.1:3978;http://*:80", null, nameof(HealthState.Warning),
        "Kiku listens beyond this machine, and shows the pages to browsers on this machine only: others get 404")]
    [InlineData("Loopback", "http://0.0.0.0:3978", Key, nameof(HealthState.Well), "shown on this machine; elsewhere only the session of a signed link")]
    [InlineData("Public", "http://0.0.0.0:3978", null, nameof(HealthState.Well), "shown to everybody who reaches this host (Web:Access=Public)")]
    public async Task It_says_who_may_read_the_pages(string access, string urls, string? key, string state, string summary)
    {
        var options = new WebOptions
        {
            Url = [.. urls.Split(';')],
            Access = Enum.Parse<PageAccess>(access),
            LinkKey = key,
            PublicUrl = key is null ? null : new("https://kiku.example.com"),
        };

        var finding = Assert.Single(await new PageAccessCheck(options).ExamineAsync(TestContext.Current.CancellationToken));

        Assert.Equal((Enum.Parse<HealthState>(state), summary), (finding.State, finding.Summary));
        Assert.Equal(finding.State == HealthState.Warning, finding.Advice is not null);
    }
}
