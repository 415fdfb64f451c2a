using Bot.Diagnostics;
using Bot.Mcp;
using Bot.Tests.Cli;
using Xunit;

namespace Bot.Tests.Mcp;

public sealed class McpCheckTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(false, null, null, nameof(HealthState.Off), "Web:Mcp is off; kiku mcp works without it")]
    [InlineData(false, Key, null, nameof(HealthState.Warning), "Web:McpKey is set, and Web:Mcp is off: there is no /mcp")]
    [InlineData(true, null, "https://kiku.example.com", nameof(HealthState.Well), "/mcp answers assistants on this machine, and nobody else")]
    [InlineData(true, Key, null, nameof(HealthState.Warning), "/mcp answers who has Web:McpKey, by the machine's address only: no name of it is known")]
    [InlineData(true, Key, "http://kiku.example.com", nameof(HealthState.Warning), "the key for http://kiku.example.com/mcp travels without TLS")]
    [InlineData(
        true, Key, "https://kiku.example.com", nameof(HealthState.Well),
        "https://kiku.example.com/mcp answers who has Web:McpKey; assistants on this machine need no key")]
    public async Task It_says_who_may_call(bool isOn, string? key, string? publicUrl, string state, string summary)
    {
        var check = new McpCheck(new(isOn, key, publicUrl is null ? null : new(publicUrl)));

        var finding = Assert.Single(await check.ExamineAsync(TestContext.Current.CancellationToken));

        Assert.Equal((Enum.Parse<HealthState>(state), summary), (finding.State, finding.Summary));
        Assert.Equal(finding.State == HealthState.Warning, finding.Advice is not null);
        Assert.DoesNotContain(Key, finding.ToString(), StringComparison.Ordinal);
        Assert.Null(await check.ReadyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Doctor_tells_it()
    {
        var off = await CommandRunner.RunAsync("doctor");
        var on = await new CommandRunner { Settings = new() { ["Content:Directory"] = AppContext.BaseDirectory, ["Web:Mcp"] = "on" } }.RunThisAsync("doctor");

        Assert.Contains("off     mcp ", off.Out, StringComparison.Ordinal);
        Assert.Contains("ok      mcp ", on.Out, StringComparison.Ordinal);
    }
}
