using System.Text.RegularExpressions;
using Bot.Answers;
using Bot.Channels.Teams;
using Bot.Content;
using Bot.Conversations;
using Bot.Presentation;
using Bot.State;
using Bot.Web;
using Bot.Web.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Conformance;

/// <summary>Runs <c>clients/playground.mjs</c> once, against the whole bot as it serves a playground in Development.</summary>
public sealed class PlaygroundRun : IAsyncLifetime
{
    /// <summary>As the script configures the playground.</summary>
    private const string Tenant = "00000000-0000-0000-0000-0000000000001";

    internal Dictionary<string, (bool Ok, string Detail)> Results { get; } = [];

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kiku-playground-");
        try
        {
            await RunAsync(Path.Combine(folder.FullName, "kiku.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>By the stored reference, as a digest is.</summary>
    private static async Task PostAsync(IChannel teams, string conversation)
    {
        var address = new ConversationAddress(teams.Name, Tenant, conversation);
        await teams.SendAsync(
            new("m1", new(address, null, Placement.Post), new NoticeContent(Language.English, "Nobody asked for this")), CancellationToken.None);
    }

    private async Task RunAsync(string state)
    {
        var library = new Library(SessionLinks.For(new()));
        library.Publish(ContentLoader.Load(Path.Combine(Clients.Folder, "..", "..", "..", "content")).Snapshot!);
        var settings = Settings.Default with { Teams = new TeamsOptions { IsDevelopment = true }, State = new StateOptions { File = state } };
        var quiet = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "None")]).Build();
        await using var bot = WebServer.Build(settings, "http://127.0.0.1:0", library, content: null, TimeProvider.System, quiet);
        await bot.StartAsync();
        await using var script = new NodeScript(
            "playground.mjs", [], new Dictionary<string, string>(StringComparer.Ordinal) { ["BOT"] = $"{bot.Urls.First()}/api/messages" });
        while (await script.NextAsync() is { } line)
        {
            if (line.TryGetProperty("post", out var conversation))
                await PostAsync(bot.Services.GetRequiredService<IChannel>(), conversation.GetString()!);
            else
                Results[line.GetProperty("check").GetString()!] = (line.GetProperty("ok").GetBoolean(), line.GetProperty("detail").GetString()!);
        }
    }
}

/// <summary>Microsoft's playground for Teams; each check of its script is a test.</summary>
public sealed partial class PlaygroundTests(PlaygroundRun run) : IClassFixture<PlaygroundRun>
{
    /// <summary>As written in the script, so that a check which never ran is missed.</summary>
    public static IEnumerable<TheoryDataRow<string>> Checks() =>
        from Match check in CheckNames().Matches(File.ReadAllText(Path.Combine(Clients.Folder, "playground.mjs")))
        select new TheoryDataRow<string>(check.Groups["name"].Value);

    [ClientTheory]
    [MemberData(nameof(Checks))]
    public void Playground(string check)
    {
        Assert.True(run.Results.TryGetValue(check, out var result), "it did not run");
        Assert.True(result.Ok, result.Detail);
    }

    [GeneratedRegex("^  '(?<name>[^']+)': async", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex CheckNames();
}
