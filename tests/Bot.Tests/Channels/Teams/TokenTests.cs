using System.Net;
using System.Text.Json.Nodes;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Teams.Identity;
using Bot.Emulators.Teams.Model;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>Who is listened to: tokens of an OpenID server of the tests' own, with real keys.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private readonly SteppedClock clock = new();
    private TeamsHost host = null!;
    private TeamsPerson ada = null!;
    private JsonObject activity = null!;

    public async ValueTask InitializeAsync()
    {
        host = await TeamsHost.StartAsync(time: clock);
        ada = host.Teams.AddPerson("ada");
        activity = host.Teams.Activity(ada, host.Teams.PersonalChat(ada), "typing");
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_token_of_the_Bot_Framework_is_taken()
    {
        Assert.Equal(202, await StatusAsync(Signed(claims => claims)));
    }

    public static TheoryData<string> BadTokens =>
    [
        "no token", "nonsense", "three parts", "another scheme", "no signature", "HS256 with the public key", "an unknown key",
        "a known name on another key", "no key name",
        "another issuer", "another audience", "expired", "not yet", "without an end", "a changed payload", "very long",
    ];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task What_is_no_good_token_is_401(string how)
    {
        using var other = new SigningKey("key-1", ["msteams"]);
        var now = clock.GetUtcNow();
        var bearer = how switch
        {
            "no token" => null,
            "nonsense" => "nonsense",
            "three parts" => "a.b.c",
            "another scheme" => "",
            "no signature" => Signed(claims => claims with { Algorithm = "none" }),
            "HS256 with the public key" => Signed(claims => claims with { Algorithm = "HS256" }),
            "an unknown key" => host.Teams.Claims().Signed(new SigningKey("key-9", ["msteams"])),
            "a known name on another key" => host.Teams.Claims().Signed(other),
            "no key name" => Signed(claims => claims with { KeyId = "" }),
            "another issuer" => Signed(claims => claims with { Issuer = "https://login.example.com" }),
            "another audience" => Signed(claims => claims with { Audience = "00000000-0000-0000-0000-0000000000bb" }),
            "expired" => Signed(claims => claims with { Until = now - TimeSpan.FromMinutes(6) }),
            "not yet" => Signed(claims => claims with { From = now + TimeSpan.FromMinutes(6) }),
            "without an end" => Signed(claims => claims with { Until = DateTimeOffset.UnixEpoch }),
            "a changed payload" => Signed(claims => claims).Replace(".ey", ".eyI", StringComparison.Ordinal),
            _ => new string('a', 20_000),
        };

        Assert.Equal(401, await StatusAsync(bearer));
    }

    [Theory]
    [InlineData(-4, 0)]
    [InlineData(0, 4)]
    public async Task Five_minutes_of_skew_are_forgiven(int untilMinutes, int fromMinutes)
    {
        var now = clock.GetUtcNow();
        var bearer = Signed(claims => claims with
        {
            Until = untilMinutes == 0 ? claims.Until : now + TimeSpan.FromMinutes(untilMinutes),
            From = fromMinutes == 0 ? now - TimeSpan.FromHours(1) : now + TimeSpan.FromMinutes(fromMinutes),
        });

        Assert.Equal(202, await StatusAsync(bearer));
    }

    [Fact]
    public async Task A_service_address_that_is_not_the_token_s_is_403()
    {
        Assert.Equal(403, await StatusAsync(Signed(claims => claims with { ServiceUrl = "https://smba.example.com/" })));
        Assert.Equal(403, await StatusAsync(Signed(claims => claims with { ServiceUrl = null })));
    }

    [Fact]
    public async Task A_foreign_host_is_403_and_is_never_sent_a_token()
    {
        activity["type"] = "message";
        activity["text"] = "sessions";
        activity["serviceUrl"] = "https://evil.example.com/";

        Assert.Equal(403, await StatusAsync(Signed(claims => claims with { ServiceUrl = "https://evil.example.com/" })));
        Assert.Empty(host.Teams.Calls);
    }

    [Fact]
    public async Task A_key_speaks_only_for_channels_that_it_is_endorsed_for()
    {
        clock.Step(TimeSpan.FromMinutes(2));
        host.Teams.Login.Rotate("webchat");

        Assert.Equal(403, await StatusAsync(Signed(claims => claims)));
    }

    [Fact]
    public async Task Another_organisation_is_403()
    {
        activity["channelData"]!["tenant"]!["id"] = "00000000-0000-0000-0000-000000000002";

        Assert.Equal(403, await StatusAsync(Signed(claims => claims)));
    }

    [Fact]
    public async Task A_new_key_is_found_and_invented_ones_do_not_make_it_ask_all_the_time()
    {
        var asked = host.Teams.Login.KeysAsked;
        using var invented = new SigningKey("key-7", ["msteams"]);
        for (var i = 0; i < 5; i++)
            Assert.Equal(401, await StatusAsync(host.Teams.Claims().Signed(invented)));
        Assert.Equal(asked, host.Teams.Login.KeysAsked);

        clock.Step(TimeSpan.FromMinutes(2));
        host.Teams.Login.Rotate();
        Assert.Equal(202, await StatusAsync(Signed(claims => claims)));
        Assert.Equal(asked + 1, host.Teams.Login.KeysAsked);
    }

    [Fact]
    public async Task Without_any_keys_nothing_is_believed_and_Teams_is_asked_to_come_again()
    {
        using var nobody = new ClosedPort();
        await using var deaf = await TeamsHost.StartAsync(options => options with { OpenIdMetadata = new(nobody.Address, "keys") }, isReady: false);

        var delivery = await deaf.Teams.PostAsync(ada, deaf.Teams.PersonalChat(deaf.Teams.AddPerson("ada")), "sessions");

        Assert.Equal(503, delivery.Status);
        Assert.False(deaf.Channel.Status.IsReady);
    }

    [Fact]
    public async Task Keys_that_cannot_be_renewed_serve_for_another_day_and_then_no_more()
    {
        host.Teams.Faults.Add("keys", Fault.ServerError(), times: 1000);
        host.Teams.Faults.Add("metadata", Fault.ServerError(), times: 1000);
        clock.Step(TimeSpan.FromHours(25));
        Assert.Equal(202, await StatusAsync(Signed(claims => claims)));

        clock.Step(TimeSpan.FromHours(24));
        Assert.Equal(503, await StatusAsync(Signed(claims => claims)));
        Assert.Contains("keys", host.Channel.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_else_than_JSON_is_read()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var text = new StringContent("{}");

        var response = await http.PostAsync(new Uri(host.Address, "/api/messages"), text, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private string Signed(Func<TokenClaims, TokenClaims> change) => change(host.Teams.Claims()).Signed(host.Teams.Login.Key);

    private async Task<int> StatusAsync(string? bearer) => (await host.Teams.SendAsync(activity, bearer)).Status;
}
