using System.Net;
using System.Text.Json.Nodes;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Model;
using Bot.Tests.Web;
using Xunit;

namespace Bot.Tests.Emulators;

/// <summary>The developer's page.</summary>
public sealed class DeskTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_person_types_a_message_and_clicks_what_the_app_answers()
    {
        Assert.SkipWhen(fixture.Browser is null, $"{BrowserFixture.Chromium} is not installed: apt-get install chromium");
        await using var slack = await SlackWorkspace.StartAsync(new() { IsPatient = true }, TestContext.Current.CancellationToken);
        var alice = slack.AddPerson("alice");
        var general = slack.AddChannel("general", ChannelKind.Public, alice);
        var page = await fixture.OpenAsync();
        await page.GotoAsync($"{slack.Address}?person={alice.Id}&channel={general.Id}");
        await page.Locator("main > .composer input[name=text]").FillAsync("@kiku <b>who</b> & what?");
        await page.Locator("main > .composer button").ClickAsync();
        await page.GetByText("<b>who</b> & what?").WaitForAsync();
        Assert.Equal($"{slack.Mention} &lt;b&gt;who&lt;/b&gt; &amp; what?", general.Messages[0].Text);

        using var client = new Client(slack);
        var blocks = JsonNode.Parse(
            """[{"type":"actions","elements":[{"type":"button","action_id":"more","text":{"type":"plain_text","text":"More <i>"}}]}]""");
        await client.CallAsync("chat.postMessage", new() { ["channel"] = general.Id, ["text"] = "x", ["blocks"] = blocks });
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "More <i>" }).ClickAsync();
        await slack.UntilAsync(slack => slack.Deliveries.FirstOrDefault(one => one.Type == "block_actions"), TestContext.Current.CancellationToken);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Another_site_cannot_act_here()
    {
        await using var slack = await SlackWorkspace.StartAsync(new() { IsPatient = true }, TestContext.Current.CancellationToken);
        slack.AddPerson("alice");
        using var http = new HttpClient();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, new Uri(slack.Address, "/desk/post"));
        foreign.Headers.Add("Origin", "http://example.test");
        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(foreign, TestContext.Current.CancellationToken)).StatusCode);
        using var renamed = new HttpRequestMessage(HttpMethod.Get, slack.Address);
        renamed.Headers.Host = "example.test";
        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(renamed, TestContext.Current.CancellationToken)).StatusCode);
    }
}
