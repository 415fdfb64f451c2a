using Bot.Conversations;
using Bot.Emulators.Slack.Model;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Channels.Slack;

/// <summary>Events, commands and interactions by HTTP.</summary>
public sealed class HttpTests : IAsyncLifetime
{
    private const string Event = """{"type":"event_callback","team_id":"T000000001","event_id":"Ev1","event":{"type":"app_mention","user":"U1","channel":"C1","ts":"1.1","text":"<@U001000BOT> hi"}}""";

    private SlackHost host = null!;

    public async ValueTask InitializeAsync() => host = await SlackHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_address_is_verified_by_its_challenge() => Assert.True(await host.Slack.VerifyUrlAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_signed_event_is_stored_and_acknowledged()
    {
        Assert.Equal((200, ""), await host.PostAsync("/slack/events", Event));

        var message = Assert.Single(host.Received);
        Assert.Equal(("Ev1", "hi", IncomingKind.Question), (message.EventId, message.Text, message.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v0=00")]
    [InlineData("v1=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("v0=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("v0=zz00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("v0=00000000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_wrong_signature_is_refused_and_nothing_stored(string signature)
    {
        Assert.Equal(401, (await host.PostAsync("/slack/events", Event, signature)).Status);
        Assert.Empty(host.Received);
    }

    [Theory]
    [InlineData(301, 401)]
    [InlineData(300, 200)]
    [InlineData(-301, 401)]
    [InlineData(-300, 200)]
    public async Task A_signature_lasts_five_minutes(int age, int expected)
    {
        await using var still = await SlackHost.StartAsync(time: new SteppedClock());

        Assert.Equal(expected, (await still.PostAsync("/slack/events", Event, age: TimeSpan.FromSeconds(age))).Status);
    }

    [Theory]
    [InlineData("/slack/events", "")]
    [InlineData("/slack/events", "not json")]
    [InlineData("/slack/events", """{"type":"event_callback","event":{"type":"app_men""")]
    [InlineData("/slack/events", "[]")]
    [InlineData("/slack/events", "null")]
    [InlineData("/slack/events", "\u0000")]
    [InlineData("/slack/commands", "")]
    [InlineData("/slack/commands", "text=hi")]
    [InlineData("/slack/interactions", "")]
    [InlineData("/slack/interactions", "payload=%7B")]
    [InlineData("/slack/interactions", "payload=5")]
    public async Task What_is_not_Slack_s_is_refused_for_good(string path, string body)
    {
        Assert.Equal(400, (await host.PostAsync(path, body)).Status);
        Assert.Empty(host.Received);
    }

    [Theory]
    [InlineData("""{"type":"event_callback","team_id":"T000000001","event_id":"Ev2","event":{"type":"sky_fell","user":{"id":"U1"},"channel":{"id":"C1"}}}""")]
    [InlineData("""{"type":"event_callback","team_id":"T000000001","event_id":"Ev2","event":{"type":"app_mention","user":7,"channel":[],"ts":{},"text":null}}""")]
    [InlineData("""{"type":"brand_new"}""")]
    [InlineData("{}")]
    public async Task What_is_unknown_is_acknowledged_and_left(string body)
    {
        Assert.Equal(200, (await host.PostAsync("/slack/events", body)).Status);
        Assert.Empty(host.Received);
    }

    [Theory]
    [InlineData("ssl_check=1&token=x")]
    [InlineData("token=x&ssl_check=1")]
    public async Task A_check_of_the_certificate_is_answered_signed_or_not(string body)
    {
        foreach (var path in (string[])["/slack/events", "/slack/commands", "/slack/interactions"])
        {
            Assert.Equal(200, (await host.PostAsync(path, body)).Status);
            Assert.Equal(200, (await host.PostAsync(path, body, signature: "v0=00")).Status);
            Assert.Equal(200, await host.GetAsync($"{path}?{body}"));
            Assert.Equal(405, await host.GetAsync(path));
        }

        Assert.Equal(401, (await host.PostAsync("/slack/commands", body + "&command=%2Fkiku&user_id=U1", signature: "v0=00")).Status);
        Assert.Empty(host.Received);
    }

    /// <summary>Escaped, as JSON can write it; by its bytes; and in a form.</summary>
    [Fact]
    public async Task Half_of_a_surrogate_pair_anywhere_is_read_as_a_replacement_character()
    {
        Assert.Equal(200, (await host.PostAsync("/slack/events", Event.Replace("> hi", @"> hi \ud83d there", StringComparison.Ordinal))).Status);
        Assert.Equal("hi \uFFFD there", host.Received[0].Text);
        Assert.Equal(200, (await host.PostAsync("/slack/events", Event.Replace("\"type\":\"app_mention\"", "\"type\":\"app_mention\",\"\\udfff\":[\"\\ud800\"]", StringComparison.Ordinal).Replace("Ev1", "Ev\\ud800", StringComparison.Ordinal))).Status);
        Assert.Equal("Ev\uFFFD", host.Received[1].EventId);

        var pressed = $$$"""{"type":"message_action","callback_id":"ask_kiku","team":{"id":"{{{host.Slack.TeamId}}}"},"user":{"id":"U1"},"channel":{"id":"C1"},"message":{"text":"why \udc00?"}}""";
        Assert.Equal(200, (await host.PostAsync("/slack/interactions", "payload=" + Uri.EscapeDataString(pressed))).Status);
        Assert.Equal("why \uFFFD?", host.Received[2].Text);
        Assert.Equal(200, (await host.PostAsync("/slack/commands", $"team_id={host.Slack.TeamId}&channel_id=C1&user_id=U1&text=a%ED%A0%80b")).Status);
        Assert.Contains('\uFFFD', host.Received[3].Text);
    }

    [Fact]
    public async Task Unknown_fields_are_passed_over()
    {
        var body = Event.Replace(
            "\"type\":\"app_mention\"", "\"type\":\"app_mention\",\"new\":{\"deep\":[1,{\"er\":null}]},\"hidden\":\"no\"", StringComparison.Ordinal);

        Assert.Equal(200, (await host.PostAsync("/slack/events", body)).Status);
        Assert.Single(host.Received);
    }

    [Fact]
    public async Task A_body_of_more_than_a_megabyte_is_too_large()
    {
        Assert.Equal(413, (await host.PostAsync("/slack/events", new string(' ', 10 * 1024 * 1024))).Status);
        Assert.Empty(host.Received);
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactions")]
    public async Task Five_megabytes_are_too_large_also_when_their_length_is_not_told(string path)
    {
        Assert.Equal(413, (await host.PostAsync(path, new string(' ', 5 * 1024 * 1024))).Status);
        Assert.Equal(413, (await host.PostAsync(path, new string(' ', (1024 + 32) * 1024), isChunked: true)).Status);
        Assert.Empty(host.Received);
    }

    /// <summary>An app that is installed for all workspaces of an organisation: no workspace is named, or not the one of the token.</summary>
    [Theory]
    [InlineData("""{"type":"event_callback","team_id":null,"enterprise_id":"E1","authorizations":[{"enterprise_id":"E1","team_id":null,"is_enterprise_install":true}],"event_id":"Ev1","event":{"type":"app_mention","user":"U1","channel":"C1","ts":"1.1","text":"hi"}}""")]
    [InlineData("""{"type":"event_callback","enterprise_id":"E1","event_id":"Ev1","event":{"type":"app_mention","user":"U1","channel":"C1","ts":"1.1","text":"hi"}}""")]
    public async Task An_event_for_a_whole_organisation_is_refused(string body)
    {
        Assert.Equal(403, (await host.PostAsync("/slack/events", body)).Status);
        Assert.Empty(host.Received);
    }

    [Theory]
    [InlineData("/slack/commands", "team_id=&enterprise_id=E1&is_enterprise_install=true&channel_id=C1&user_id=U1&command=%2Fkiku&text=hi")]
    [InlineData("/slack/interactions", "payload=%7B%22type%22%3A%22message_action%22%2C%22callback_id%22%3A%22ask_kiku%22%2C%22team%22%3Anull%2C%22user%22%3A%7B%22id%22%3A%22U1%22%7D%2C%22channel%22%3A%7B%22id%22%3A%22C1%22%7D%7D")]
    public async Task A_command_or_button_for_a_whole_organisation_is_refused(string path, string body)
    {
        Assert.Equal(403, (await host.PostAsync(path, body)).Status);
        Assert.Empty(host.Received);
    }

    [Fact]
    public async Task A_token_for_a_whole_organisation_is_red_and_nothing_is_answered()
    {
        await using var organisation = await SlackHost.StartAsync(workspace: new() { IsOrganisation = true, IsPatient = true }, isReady: false);
        await organisation.UntilAsync(() => organisation.Channel.Status.Detail?.Contains("whole organisation", StringComparison.Ordinal) == true);

        Assert.Equal(503, (await organisation.PostAsync("/slack/events", Event)).Status);
    }

    [Fact]
    public async Task An_event_that_is_not_stored_is_not_acknowledged()
    {
        host.Result = IntakeResult.NotStored;

        Assert.Equal(503, (await host.PostAsync("/slack/events", Event)).Status);
    }

    [Fact]
    public async Task Another_workspace_s_event_is_refused()
    {
        Assert.Equal(403, (await host.PostAsync("/slack/events", Event.Replace("T000000001", "T999", StringComparison.Ordinal))).Status);
        Assert.Empty(host.Received);
    }

    [Fact]
    public async Task A_mention_comes_twice_with_the_same_message()
    {
        var ada = host.Slack.AddPerson("ada");
        var general = host.Slack.AddChannel("general", ChannelKind.Public, ada);

        var said = await host.Slack.PostAsync(ada, general, host.Slack.Mention + " what about hiring");

        Assert.Equal(2, host.Received.Count);
        Assert.Equal(2, host.Received.Select(message => message.EventId).Distinct().Count());
        Assert.All(host.Received, message => Assert.Equal((said.Ts, said.Ts, "what about hiring"), (message.MessageId, message.Address.Thread, message.Text)));
    }

    [Fact]
    public async Task A_command_is_acknowledged_without_a_word()
    {
        var ada = host.Slack.AddPerson("ada");

        var delivery = await host.Slack.CommandAsync(ada, host.Slack.DirectMessages(ada), "/kiku", "採用は?");

        Assert.True(delivery.IsAcknowledged);
        Assert.Equal("", delivery.Attempts[0].Body);
        Assert.True(Assert.Single(host.Received) is { IsPrivate: true, IsDirect: true, Text: "採用は?", Kind: IncomingKind.Question });
    }

    [Fact]
    public async Task A_command_that_is_not_stored_says_so_to_who_typed_it()
    {
        host.Result = IntakeResult.NotStored;
        var ada = host.Slack.AddPerson("ada");

        var delivery = await host.Slack.CommandAsync(ada, host.Slack.AddChannel("general", ChannelKind.Public, ada), "/kiku", "hiring");

        Assert.Contains("Please try again", delivery.Attempts[0].Body, StringComparison.Ordinal);
        Assert.Contains("ephemeral", delivery.Attempts[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tokens_revoked")]
    [InlineData("app_uninstalled")]
    public async Task Removal_turns_readiness_red(string how)
    {
        var told = how == "tokens_revoked" ? host.Slack.RevokeTokens() : host.Slack.Uninstall();
        await Task.WhenAll(told.Select(delivery => delivery.First));

        Assert.False(host.Channel.Status.IsReady);
        Assert.Contains("install the app again", host.Channel.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_is_red_and_is_not_asked_about_again_and_again()
    {
        await using var refused = await SlackHost.StartAsync(
            options => options with { BotToken = "xoxb-wrong" }, isReady: false, time: new ManualClock());
        await refused.UntilAsync(() => refused.Channel.Status.Detail?.Contains("invalid_auth", StringComparison.Ordinal) == true);

        Assert.Equal(503, (await refused.PostAsync("/slack/events", Event)).Status);
        Assert.Single(refused.Slack.Calls, call => call.Method == "auth.test");
    }

    [Fact]
    public async Task While_Slack_does_not_say_who_Kiku_is_events_come_again()
    {
        using var nobody = new ClosedPort();
        await using var waiting = await SlackHost.StartAsync(options => options with { ApiUrl = nobody.Address }, isReady: false);

        Assert.Equal(503, (await waiting.PostAsync("/slack/events", Event)).Status);
        Assert.False(waiting.Channel.Status.IsReady);
    }
}
