using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Slack.Model;
using Xunit;

namespace Bot.Conformance;

/// <summary>Runs <c>clients/web-client.mjs</c> once.</summary>
public sealed class WebClientRun : IAsyncLifetime
{
    internal Dictionary<string, (bool Ok, string Detail)> Results { get; } = [];

    public async ValueTask InitializeAsync()
    {
        await using var slack = await SlackWorkspace.StartAsync(new() { IsPatient = true, Scopes = SlackDefaults.Scopes.Where(scope => scope != "users:read").ToHashSet() });
        slack.Faults.Add("chat.postMessage", Fault.RateLimited() with { When = Says("please: rate limited") });
        slack.Faults.Add("chat.postMessage", Fault.ServerError() with { When = Says("please: server error") });
        slack.Faults.Add("chat.postMessage", Fault.Error("restricted_action") with { When = Says("please: refuse") });
        await using var script = new NodeScript("web-client.mjs", [], Environment(slack));
        while (await script.NextAsync() is { } line && line.TryGetProperty("check", out var check))
            Results[check.GetString()!] = (line.GetProperty("ok").GetBoolean(), line.GetProperty("detail").GetString()!);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static Dictionary<string, string> Environment(SlackWorkspace slack)
    {
        var alice = slack.AddPerson("alice");
        var environment = BoltApp.Environment(slack);
        environment["PERSON"] = alice.Id;
        environment["CHANNEL"] = slack.AddChannel("general", ChannelKind.Public, alice).Id;
        environment["FOREIGN_CHANNEL"] = slack.AddForeignChannel("other", ChannelKind.Public, alice).Id;
        return environment;
    }

    private static Func<JsonObject, bool> Says(string text) => arguments => (string?)arguments["text"] == text;
}

/// <summary>Slack's WebClient; each check of its script is a test.</summary>
public sealed partial class WebClientTests(WebClientRun run) : IClassFixture<WebClientRun>
{
    /// <summary>As written in the script, so that a check which never ran is missed.</summary>
    public static IEnumerable<TheoryDataRow<string>> Checks() =>
        from Match check in CheckNames().Matches(File.ReadAllText(Path.Combine(Clients.Folder, "web-client.mjs")))
        select new TheoryDataRow<string>(check.Groups["name"].Value.Replace("\\'", "'", StringComparison.Ordinal));

    [ClientTheory]
    [MemberData(nameof(Checks))]
    public void WebClient(string check)
    {
        Assert.True(run.Results.TryGetValue(check, out var result), "it did not run");
        Assert.True(result.Ok, result.Detail);
    }

    [GeneratedRegex(@"^  '(?<name>(?:\\'|[^'])+)': async", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex CheckNames();
}
