using System.Text.RegularExpressions;
using Bot.Answers;
using Bot.Content;
using Bot.Web;
using Bot.Web.Access;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Conformance;

/// <summary>Runs <c>clients/mcp-client.mjs</c> once over each transport, against the shipped notes.</summary>
public sealed class McpClientRun : IAsyncLifetime
{
    private const string Key = "a key of 32 characters, or more.";

    internal Dictionary<(string Transport, string Check), (bool Ok, string Detail)> Results { get; } = [];

    private static string Notes { get; } = Path.Combine(Clients.Folder, "..", "..", "..", "content");

    public async ValueTask InitializeAsync()
    {
        await RunAsync("stdio", "stdio", Path.Combine(AppContext.BaseDirectory, "kiku.dll"), Notes);
        var web = new WebOptions { Mcp = true, McpKey = Key };
        var library = new Library(SessionLinks.For(web));
        library.Publish(ContentLoader.Load(Notes).Snapshot!);
        var quiet = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "None")]).Build();
        await using var host = WebServer.Build(Settings.Default with { Web = web }, "http://127.0.0.1:0", library, null, TimeProvider.System, quiet);
        await host.StartAsync(TestContext.Current.CancellationToken);
        var address = host.Urls.First() + "/mcp";
        await RunAsync("http", "http", address);
        await RunAsync("http with the key", "http", address, Key);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task RunAsync(string transport, params string[] arguments)
    {
        await using var script = new NodeScript("mcp-client.mjs", arguments, new Dictionary<string, string>());
        while (await script.NextAsync() is { } line && line.TryGetProperty("check", out var check))
            Results[(transport, check.GetString()!)] = (line.GetProperty("ok").GetBoolean(), line.GetProperty("detail").GetString()!);
    }
}

/// <summary>The TypeScript SDK of the Model Context Protocol; each check of its script is a test over each transport.</summary>
public sealed partial class McpClientTests(McpClientRun run) : IClassFixture<McpClientRun>
{
    /// <summary>The names of the checks in the script: a check that never ran is noticed.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Checks() =>
        from transport in (string[])["stdio", "http", "http with the key"]
        from Match check in CheckNames().Matches(File.ReadAllText(Path.Combine(Clients.Folder, "mcp-client.mjs")))
        select new TheoryDataRow<string, string>(transport, check.Groups["name"].Value);

    [ClientTheory]
    [MemberData(nameof(Checks))]
    public void McpClient(string transport, string check)
    {
        Assert.True(run.Results.TryGetValue((transport, check), out var result), "it did not run");
        Assert.True(result.Ok, result.Detail);
    }

    [GeneratedRegex(@"^  '(?<name>[^']+)': async", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex CheckNames();
}
