using Bot.Tests.Cli;
using Bot.Tests.Content;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Channels.Slack;

/// <summary><c>kiku manifest slack</c> writes the manifest of this installation, and prints the address that creates the app from it.</summary>
public sealed class WrittenManifestTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Without_settings_it_is_that_of_Socket_Mode_without_comments()
    {
        var manifest = Parse(await WriteAsync([]));

        Assert.Equal("true", Text(manifest, "settings", "socket_mode_enabled"));
        Assert.Contains("channels:history", Scopes(manifest));
        Assert.DoesNotContain('#', (await WriteAsync([])).Replace("\"#1f2a44\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_follow_ups_it_asks_for_no_scope_that_reads_channels()
    {
        var manifest = Parse(await WriteAsync(new() { ["Slack:FollowUps"] = "off", ["Slack:BotToken"] = "xoxb-1", ["Slack:AppToken"] = "xapp-1" }));

        Assert.DoesNotContain(Scopes(manifest), scope => scope is "channels:history" or "groups:history" or "mpim:history");
        Assert.Contains("im:history", Scopes(manifest));
    }

    [Theory]
    [InlineData("--http")]
    [InlineData("--public-url", "https://kiku.tech.example/")]
    public async Task By_HTTP_every_address_is_that_of_the_installation(params string[] arguments)
    {
        var text = await WriteAsync(new() { ["Web:PublicUrl"] = "https://kiku.tech.example", ["Web:Access"] = "Public" }, arguments);

        Assert.Equal("false", Text(Parse(text), "settings", "socket_mode_enabled"));
        Assert.Equal("https://kiku.tech.example/slack/events", Text(Parse(text), "settings", "event_subscriptions", "request_url"));
        Assert.DoesNotContain("kiku.example.com", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signing_secret_alone_means_HTTP()
    {
        var text = await WriteAsync(new()
        {
            ["Slack:BotToken"] = "xoxb-1",
            ["Slack:SigningSecret"] = "0123456789",
            ["Web:PublicUrl"] = "https://kiku.tech.example",
            ["Web:Access"] = "Public",
        });

        Assert.Equal("false", Text(Parse(text), "settings", "socket_mode_enabled"));
    }

    [Theory]
    [InlineData("--http")]
    [InlineData("--public-url", "http://kiku.tech.example")]
    [InlineData("--public-url", "kiku.tech.example")]
    public async Task Without_an_https_address_nothing_is_written(params string[] arguments)
    {
        var outcome = await RunAsync([], arguments);

        Assert.Equal(2, outcome.Code);
        Assert.Contains("--public-url", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Root));
    }

    private async Task<string> WriteAsync(Dictionary<string, string?> settings, params string[] arguments)
    {
        var outcome = await RunAsync(settings, arguments);
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        var text = await File.ReadAllTextAsync(folder.PathOf("slack.yaml"), TestContext.Current.CancellationToken);
        var link = outcome.Out.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal));
        Assert.Equal(text, Uri.UnescapeDataString(link["https://api.slack.com/apps?new_app=1&manifest_yaml=".Length..]));
        return text;
    }

    private Task<CommandOutcome> RunAsync(Dictionary<string, string?> settings, string[] arguments) =>
        new CommandRunner { Settings = settings }.RunThisAsync(["manifest", "slack", "--output", folder.PathOf("slack.yaml"), .. arguments]);

    private static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Single().RootNode;
    }

    private static string Text(YamlNode node, params string[] path) => ((YamlScalarNode)path.Aggregate(node, (here, step) => here[step])).Value!;

    private static string[] Scopes(YamlNode manifest) =>
        [.. ((YamlSequenceNode)manifest["oauth_config"]["scopes"]["bot"]).Select(scope => ((YamlScalarNode)scope).Value!)];
}
