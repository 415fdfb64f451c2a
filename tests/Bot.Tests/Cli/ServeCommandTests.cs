using Bot.Content;
using Bot.Tests.Web;
using Xunit;

namespace Bot.Tests.Cli;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task A_port_that_is_taken_is_said()
    {
        await using var other = await RunningHost.StartAsync();

        var outcome = await CommandRunner.RunAsync("serve", "--urls", other.Address);

        Assert.Equal(2, outcome.Code);
        Assert.Contains(other.Address, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls", "localhost")]
    [InlineData("serve", "--urls", "ftp://127.0.0.1:1")]
    public async Task An_address_that_is_none_is_said(params string[] args)
    {
        var outcome = await CommandRunner.RunAsync(args);

        Assert.Equal(2, outcome.Code);
        Assert.Contains("--urls takes", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_with_errors_are_not_served()
    {
        var broken = new CommandRunner { Load = _ => new(null, [new("a.md", 3, Severity.Error, "broken"), new("b.md", 4, Severity.Error, "too")], 2) };

        var outcome = await broken.RunThisAsync("--urls", "http://127.0.0.1:0");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("a.md:3: error: broken\n  b.md:4: error: too", outcome.Error, StringComparison.Ordinal);
    }
}
