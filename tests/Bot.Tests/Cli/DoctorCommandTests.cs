using System.Text.Json;
using Bot.Content;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Teams;
using Bot.Tests.Channels.Slack;
using Bot.Tests.Content;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Cli;

/// <summary>What an operator is told, and what to do.</summary>
public sealed class DoctorCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The services' clock and Kiku's.</summary>
    private readonly SteppedClock clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task With_nothing_configured_it_says_what_is_off_and_that_all_is_well()
    {
        var said = await CommandRunner.RunAsync("doctor");

        Assert.Equal(0, said.Code);
        Assert.Contains("ok      content     ", said.Out, StringComparison.Ordinal);
        foreach (var service in (string[])["database  ", "slack  ", "teams  ", "public url", "clock  "])
            Assert.Contains($"off     {service}", said.Out, StringComparison.Ordinal);
        Assert.EndsWith("All is well.\n", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_gets_signs_and_a_program_JSON()
    {
        var signs = await new CommandRunner { Colour = true }.RunThisAsync("doctor");
        var json = await CommandRunner.RunAsync("doctor", "--json");

        Assert.Contains("✓ ", signs.Out, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json.Out);
        Assert.Equal("ok", document.RootElement.GetProperty("status").GetString());
        Assert.Contains(document.RootElement.GetProperty("checks").EnumerateArray(), check => check.GetProperty("name").GetString() == "content");
        Assert.Equal(2, (await CommandRunner.RunAsync("doctor", "--jso")).Code);
    }

    [Fact]
    public async Task A_workspace_that_lets_Kiku_in_is_well()
    {
        await using var slack = await StartSlackAsync();

        var said = await DoctorAsync(slack);

        Assert.True(said.Code == 0, said.Out);
        foreach (var line in (string[])["ok      slack token   signed in to workspace T", "ok      slack scopes  all ", "ok      slack socket  ", "ok      clock         as Slack's", "ok      database      "])
            Assert.Contains(line, said.Out, StringComparison.Ordinal);
        AssertSilent(said, slack);
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_where_to_add_it()
    {
        await using var slack = await StartSlackAsync();
        slack.Grant("chat:write", "app_mentions:read", "im:history", "commands", "assistant:write", "users:read", "groups:history", "mpim:history");

        var said = await DoctorAsync(slack);

        Assert.Equal(1, said.Code);
        Assert.Contains("failed  slack scopes  missing: channels:history\n", said.Out, StringComparison.Ordinal);
        Assert.Contains(
            "→ Add them under OAuth & Permissions, as `kiku manifest slack` writes them, and install the app again. Or set Slack:FollowUps=off.", said.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_token_is_told_and_the_rest_is_looked_at()
    {
        await using var slack = await StartSlackAsync();
        slack.RevokeTokens();

        var said = await DoctorAsync(slack);

        Assert.Equal(1, said.Code);
        Assert.Contains("failed  slack token   Slack refuses the bot token (token_revoked)\n", said.Out, StringComparison.Ordinal);
        Assert.Contains("ok      slack socket", said.Out, StringComparison.Ordinal);
        Assert.EndsWith("1 thing fails.\n", said.Out, StringComparison.Ordinal);
        AssertSilent(said, slack);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_hides_nothing_else()
    {
        await using var slack = await StartSlackAsync();
        slack.Faults.Add("auth.test", Fault.Hang(), times: 9);

        var said = await DoctorAsync(slack, ("Conversations:SendTimeout", "1s"));

        Assert.Equal(1, said.Code);
        Assert.Contains("does not answer as Slack does (timeout)", said.Out, StringComparison.Ordinal);
        Assert.Contains("ok      slack socket", said.Out, StringComparison.Ordinal);
        Assert.Contains("ok      database", said.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, "ok      clock         as Slack's", 0)]
    [InlineData(30, "warning clock         30 s ahead of Slack's", 0)]
    [InlineData(-600, "failed  clock         600 s behind Slack's", 1)]
    public async Task A_clock_that_is_off_is_told(int seconds, string expected, int code)
    {
        var (theirs, ours) = (new ManualClock(), new ManualClock());
        ours.Advance(TimeSpan.FromSeconds(seconds));
        await using var slack = await StartSlackAsync(theirs);

        var said = await new CommandRunner { Time = ours, Settings = SettingsFor(slack) }.RunThisAsync("doctor");

        Assert.Equal(code, said.Code);
        Assert.Contains(expected, said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_is_made_used_beside_a_running_Kiku_or_told_why_not()
    {
        await using var slack = await StartSlackAsync();
        await using var host = await AnsweringHost.StartAsync();
        folder.Write("broken.db", new string('x', 5000));

        var fresh = await DoctorAsync(slack);
        var running = await DoctorAsync(slack, ("State:File", host.Database));
        var nowhere = await DoctorAsync(slack, ("State:File", folder.PathOf("no/such/kiku.db")));
        var broken = await DoctorAsync(slack, ("State:File", folder.PathOf("broken.db")));

        Assert.Contains("is not there yet, and can be", fresh.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("kiku.db")));
        Assert.Matches("ok      database .* opens, takes writes, and is at step", running.Out);
        Assert.Contains("0 waiting, 0 dead letters", running.Out, StringComparison.Ordinal);
        Assert.Matches("failed  database .*there is no such folder", nowhere.Out);
        Assert.Matches("failed  database .*broken.db failed", broken.Out);
        Assert.Equal((0, 0, 1, 1), (fresh.Code, running.Code, nowhere.Code, broken.Code));
    }

    [Fact]
    public async Task Dead_letters_are_warned_of_with_their_reason()
    {
        await using var host = await AnsweringHost.StartAsync();
        host.Slack.Faults.Add("chat.postMessage", Fault.Error("is_archived"), times: 2);
        await host.AskAsync("what did the VPoE panel say about hiring");
        await host.UntilDoneAsync();

        var said = await DoctorAsync(host.Slack, ("Slack:AppToken", ""), ("Slack:SigningSecret", host.Slack.SigningSecret), ("State:File", host.Database));

        Assert.Equal(0, said.Code);
        Assert.Matches("warning inbox .*0 waiting, 1 dead letters; the latest: is_archived at .* \\(slack\\)\n", said.Out);
        Assert.EndsWith("It works; 1 warning.\n", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_notes_are_shown_with_their_places()
    {
        var problem = new Problem("a10.en.md", 3, Severity.Error, "there is no title");
        var runner = new CommandRunner { Load = _ => new(null, [problem], 1) };

        var said = await runner.RunThisAsync("doctor");

        Assert.Equal(1, said.Code);
        Assert.Matches("failed  content .*a10.en.md:3: .*there is no title", said.Out);
    }

    [Fact]
    public async Task Every_wrong_setting_is_a_line_and_what_depends_on_it_is_left_out()
    {
        var runner = new CommandRunner
        {
            Settings = new()
            {
                ["Content:Directory"] = AppContext.BaseDirectory,
                ["Web:Access"] = "Everybody",
                ["Slack:BotToken"] = "secret-in-the-wrong-place",
                ["State:Provider"] = "Postgres",
            },
        };

        var said = await runner.RunThisAsync("doctor");

        Assert.Equal(1, said.Code);
        foreach (var name in (string[])["Web:Access", "Slack:BotToken", "Slack:AppToken", "State:ConnectionString"])
            Assert.Matches($"failed  settings +{name} ", said.Out);
        Assert.Matches("off     slack +not looked at: its settings are wrong", said.Out);
        Assert.Matches("off     database +not looked at: its settings are wrong", said.Out);
        Assert.DoesNotContain("secret-in-the-wrong-place", said.Out + said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_is_asked_for_a_token_and_for_its_keys()
    {
        await using var teams = await TeamsService.StartAsync(new() { Time = clock }, Stop);

        var well = await DoctorAsync(teams, teams.AppPassword);
        var wrong = await DoctorAsync(teams, "not-the-secret");

        Assert.True(well.Code == 0, well.Out);
        Assert.Matches("ok      teams token +127.0.0.1 gives one for", well.Out);
        Assert.Matches("ok      teams authority +\\d+ keys", well.Out);
        Assert.Matches("ok      clock ", well.Out);
        Assert.Matches("warning public url +none is set", well.Out);
        Assert.Equal(1, wrong.Code);
        Assert.Matches("failed  teams token +no token for sending: the client secret is wrong", wrong.Out);
        Assert.DoesNotContain("not-the-secret", wrong.Out + wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_address_is_asked_for_pages_and_for_what_chat_services_call()
    {
        using var nobody = new ClosedPort();
        await using var host = await AnsweringHost.StartAsync();

        var said = await DoctorAsync(
            host.Slack, ("Slack:AppToken", ""), ("Web:PublicUrl", host.Address.AbsoluteUri), ("Web:LinkKey", new string('k', 32)),
            ("Slack:SigningSecret", host.Slack.SigningSecret));
        var away = await DoctorAsync(
            host.Slack, ("Slack:AppToken", ""), ("Slack:SigningSecret", host.Slack.SigningSecret), ("Web:PublicUrl", nobody.Address.AbsoluteUri),
            ("Web:LinkKey", new string('k', 32)));

        Assert.Matches("ok      public url +http://127.0.0.1:\\d+/ answers\n", said.Out);
        Assert.Matches("ok      slack endpoint +http://127.0.0.1:\\d+/slack/events is there, and refuses", said.Out);
        Assert.Matches($"warning public url +{nobody.Address} is not reached", away.Out);
        Assert.Equal((0, 0), (said.Code, away.Code));
        AssertSilent(said, host.Slack);
    }

    private async Task<SlackWorkspace> StartSlackAsync(TimeProvider? time = null)
    {
        var slack = await SlackWorkspace.StartAsync(new() { Time = time ?? clock, IsPatient = true }, Stop);
        slack.DeliverOverSockets();
        return slack;
    }

    private static void AssertSilent(CommandOutcome said, SlackWorkspace slack) => Assert.All(
        (string[])[slack.BotToken, slack.AppToken, slack.SigningSecret],
        secret => Assert.DoesNotContain(secret, said.Out + said.Error, StringComparison.Ordinal));

    private Dictionary<string, string?> SettingsFor(SlackWorkspace slack) => new()
    {
        ["Content:Directory"] = AppContext.BaseDirectory,
        ["State:File"] = folder.PathOf("kiku.db"),
        ["Slack:BotToken"] = slack.BotToken,
        ["Slack:AppToken"] = slack.AppToken,
        ["Slack:ApiUrl"] = slack.ApiAddress.AbsoluteUri,
    };

    private Task<CommandOutcome> DoctorAsync(SlackWorkspace slack, params (string Name, string Value)[] others)
    {
        var settings = SettingsFor(slack);
        foreach (var (name, value) in others)
            settings[name] = value;
        return new CommandRunner { Time = clock, Settings = settings }.RunThisAsync("doctor");
    }

    private Task<CommandOutcome> DoctorAsync(TeamsService teams, string password) => new CommandRunner
    {
        Time = clock,
        Settings = new()
        {
            ["Content:Directory"] = AppContext.BaseDirectory,
            ["State:File"] = folder.PathOf("kiku.db"),
            ["Teams:AppId"] = teams.AppId,
            ["Teams:AppPassword"] = password,
            ["Teams:TenantId"] = teams.TenantId,
            ["Teams:OpenIdMetadata"] = teams.OpenIdMetadata.AbsoluteUri,
            ["Teams:LoginUrl"] = teams.LoginUrl.AbsoluteUri,
            ["Teams:AllowedServiceHosts"] = "127.0.0.1",
        },
    }.RunThisAsync("doctor");
}
