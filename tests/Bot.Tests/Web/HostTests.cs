using System.Net;
using Bot.Content;
using Bot.Tests.Infra;
using Bot.Web;
using Bot.Web.Access;
using Bot.Web.Health;
using Bot.Web.Pages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bot.Tests.Web;

public sealed class HostTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?q=hiring")]
    [InlineData("/conferences/festa-2018/sessions/A10")]
    [InlineData("/api/ask?q=hiring")]
    [InlineData("/nothing")]
    [InlineData("/healthz")]
    public async Task Every_response_forbids_scripts_frames_and_guessing(string path)
    {
        await using var host = await RunningHost.StartAsync();

        var headers = (await host.GetAsync(path)).Response.Headers;

        Assert.Equal(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task The_style_sheet_is_kept_by_browsers_until_it_changes()
    {
        await using var host = await RunningHost.StartAsync();

        var (status, body, response) = await host.GetAsync(Assets.StylePath);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("prefers-color-scheme", body, StringComparison.Ordinal);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task A_head_request_has_no_body()
    {
        await using var host = await RunningHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/?q=hiring");

        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 0);
    }

    [Fact]
    public async Task What_was_asked_is_never_logged()
    {
        // As talkative as settings can make it, for the console alone too.
        var talkative = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Logging:LogLevel:Default", "Trace"),
            new("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
            new("Logging:Console:LogLevel:Default", "None"),
        ]).Build();
        await using var host = await RunningHost.StartAsync(configuration: talkative);
        using var log = new Recorder();
        host.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);

        await host.GetAsync("/?q=secretquestion");
        await host.GetAsync("/api/ask?q=secretquestion");

        Assert.NotEmpty(log.Messages);
        Assert.DoesNotContain(log.Messages, message => message.Contains("secretquestion", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Readiness_follows_the_content()
    {
        await using var host = await RunningHost.StartAsync(notes: ContentSnapshot.Empty);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/healthz")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.GetAsync("/readyz")).Status);

        host.Library.Publish(SampleNotes.Snapshot);
        Assert.Equal("""{"status":"ready","checks":[{"name":"content","status":"ready","details":[]}]}""", (await host.GetAsync("/readyz")).Body);

        host.App.Services.GetRequiredService<ContentReadiness>().Reloaded(new(null, [new("a.md", 3, Severity.Error, "broken")], 1));
        var (status, body, _) = await host.GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("\"degraded\"", body, StringComparison.Ordinal);
        Assert.Contains("a.md:3: error: broken", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_stops_still_answers_while_a_proxy_looks_elsewhere()
    {
        await using var host = await RunningHost.StartAsync(new() { DrainDelay = Eventually.Patience });
        using var enough = new CancellationTokenSource();

        // As the signal does.
        host.App.Lifetime.StopApplication();
        var stopping = host.App.StopAsync(enough.Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.GetAsync("/readyz")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/healthz")).Status);
        Assert.False(stopping.IsCompleted);
        await enough.CancelAsync();
        await stopping;
        await Assert.ThrowsAsync<HttpRequestException>(() => host.GetAsync("/healthz"));
    }

    [Fact]
    public async Task A_failure_gets_a_page_without_its_trace()
    {
        // Highlights that were never set make the page fail while it is drawn.
        var conference = SampleNotes.Snapshot.Conferences[0];
        var broken = conference.Sessions[0] with { Versions = [.. conference.Sessions[0].Versions.Select(version => version with { Highlights = default })] };
        await using var host = await RunningHost.StartAsync(
            notes: SampleNotes.Snapshot with { Conferences = [conference with { Sessions = [broken] }] });

        var (status, body, response) = await host.GetAsync($"/conferences/{conference.Id}/sessions/{broken.Code}");

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Contains("Something went wrong", body, StringComparison.Ordinal);
        Assert.DoesNotContain("NullReference", body, StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public void The_shipped_settings_are_the_defaults()
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();

        var (settings, problems) = Settings.Read(shipped);

        Assert.Empty(problems);
        Assert.Equal(Settings.Default.Content, settings.Content);
        Assert.Equal(Settings.Default.State, settings.State);
        Assert.Equal(Settings.Default.Web.Url.AsEnumerable(), settings.Web.Url);
        Assert.Equal(Settings.Default.Web with { Url = [] }, settings.Web with { Url = [] });
        Assert.Equal(Settings.Default.Slack, settings.Slack);
        Assert.Equal(Settings.Default.Teams.Retry, settings.Teams.Retry);
    }

    [Fact]
    public void Every_option_of_a_retry_policy_stands_in_the_shipped_settings()
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();

        Assert.All(KnownSettings.Names.Where(name => name.Contains(":Retry:", StringComparison.Ordinal)), name => Assert.NotNull(shipped[name]));
    }

    [Fact]
    public void A_wrong_wait_is_listed_with_everything_else_that_is_wrong()
    {
        var (settings, problems) = Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Web:Acces", "Public"), new("Slack:Retry:FirstWait", "soon"), new("Slack:Retry:Waits", "3"), new("Teams:Retry:Attempts", "0"),
            new("Teams:Retry:LoginWait", "2m"),
        ]).Build());

        Assert.Equal(["Slack:Retry:FirstWait", "Slack:Retry:Waits", "Teams:Retry:Attempts", "Teams:Retry:LoginWait", "Web:Acces"],
            problems.Select(problem => problem.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(new(), settings.Slack.Retry);
    }

    [Theory]
    [InlineData("Web:Access", "1", "must be one of Loopback, Public")]
    [InlineData("Web:Url", "127.0.0.1:3978", "must be an http or https address")]
    [InlineData("Web:Url", "http://localhost:1;ftp://x", "'ftp://x'")]
    [InlineData("Web:PublicUrl", "https://kiku.example.com/?a=b", "without path or query")]
    [InlineData("Web:PublicUrl", "https://example.com/kiku", "without path or query")]
    [InlineData("Web:PublicUrl", "https://kiku.example.com", "Web:LinkKey is needed")]
    [InlineData("Web:LinkKey", "short", "at least 32 characters")]
    [InlineData("Web:McpKey", "short", "at least 32 characters")]
    [InlineData("Web:Mcp", "perhaps", "must be on or off")]
    [InlineData("Web:Acces", "Public", "is not a setting")]
    [InlineData("Content:Folder", "notes", "is not a setting")]
    [InlineData("State:Provider", "Postgres", "State:ConnectionString is needed")]
    [InlineData("State:Provider", "MySql", "must be one of Sqlite, Postgres")]
    public void Wrong_settings_are_told(string name, string value, string expected)
    {
        var (_, problems) = Settings.Read(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build());

        Assert.Contains(problems, problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Kestrel_s_names_for_every_address_are_taken()
    {
        var (settings, problems) = Settings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Web:Url", "http://*:80; http://+:81 ;http://[::]:82"), new("Web:Access", "public")]).Build());

        Assert.Empty(problems);
        Assert.Equal(["http://*:80", "http://+:81", "http://[::]:82"], settings.Web.Url);
        Assert.Equal(PageAccess.Public, settings.Web.Access);
    }
}
