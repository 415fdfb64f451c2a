using Bot.Tests.Content;
using Bot.Tests.Crash;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>What the SDK costs where there is no Teams: nothing.</summary>
public sealed class WithoutTeamsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_SDK_is_loaded_with_Teams_and_only_then(bool hasTeams)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "what a process has loaded is told by Linux only");
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["State__File"] = folder.PathOf("kiku.db"), ["Logging__LogLevel__Default"] = "None" };
        if (hasTeams)
        {
            settings["DOTNET_ENVIRONMENT"] = "Development";
        }
        else
        {
            settings["Slack__BotToken"] = "xoxb-1";
            settings["Slack__SigningSecret"] = "secret";
        }

        await using var bot = await CrashHostProcess.StartAsync(settings);

        Assert.Equal(hasTeams, bot.Loaded().Any(file => file.StartsWith("Microsoft.Bot.", StringComparison.Ordinal)));
        Assert.DoesNotContain("AdaptiveCards.dll", bot.Loaded());
    }
}
