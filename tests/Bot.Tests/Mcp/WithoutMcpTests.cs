using Bot.Tests.Content;
using Bot.Tests.Crash;
using Xunit;

namespace Bot.Tests.Mcp;

/// <summary>The SDK and the OpenAPI packages are not loaded where they are not used.</summary>
public sealed class WithoutMcpTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_SDK_is_loaded_where_it_is_on_and_the_description_s_packages_when_it_is_read(bool isOn)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "what a process has loaded is told by Linux only");
        using var folder = new TemporaryFolder();
        await using var bot = await CrashHostProcess.StartAsync(new Dictionary<string, string>
        {
            ["State__File"] = folder.PathOf("kiku.db"),
            ["Logging__LogLevel__Default"] = "None",
            ["Web__Mcp"] = isOn ? "on" : "off",
        });
        using var client = new HttpClient { BaseAddress = bot.Address };
        await client.GetStringAsync("/api/ask?q=hiring", TestContext.Current.CancellationToken);

        Assert.Equal(isOn, IsLoaded(bot, "ModelContextProtocol"));
        Assert.False(IsLoaded(bot, "Microsoft.OpenApi") || IsLoaded(bot, "Microsoft.AspNetCore.OpenApi"));

        await client.GetStringAsync("/openapi.json", TestContext.Current.CancellationToken);
        Assert.True(IsLoaded(bot, "Microsoft.OpenApi"));
    }

    private static bool IsLoaded(CrashHostProcess bot, string package) =>
        bot.Loaded().Any(file => file.StartsWith(package + ".", StringComparison.Ordinal));
}
