using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Emulators.Teams.Identity;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>A host and a clock that all forged tokens share.</summary>
public sealed class ForgedTokenFixture : IAsyncLifetime
{
    internal SteppedClock Clock { get; } = new();

    internal TeamsHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await TeamsHost.StartAsync(time: Clock);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

/// <summary>Every claim, key, algorithm and time of a token, each wrong in several ways.</summary>
public sealed class ForgedTokenTests(ForgedTokenFixture fixture) : IClassFixture<ForgedTokenFixture>
{
    private static readonly SigningKey Own = new("key-1", ["msteams"]);

    private static readonly Dictionary<string, Func<ForgedToken, object>> Forgeries = new(StringComparer.Ordinal)
    {
        ["issuer: none"] = token => token.Without("iss"),
        ["issuer: empty"] = token => token.With("iss", ""),
        ["issuer: null"] = token => token.With("iss", null),
        ["issuer: a number"] = token => token.With("iss", 1),
        ["issuer: a list with the right one"] = token => token.With("iss", new JsonArray("https://api.botframework.com")),
        ["issuer: a slash more"] = token => token.With("iss", "https://api.botframework.com/"),
        ["issuer: upper case"] = token => token.With("iss", "HTTPS://API.BOTFRAMEWORK.COM"),
        ["issuer: without TLS"] = token => token.With("iss", "http://api.botframework.com"),
        ["issuer: a host that begins alike"] = token => token.With("iss", "https://api.botframework.com.example.com"),
        ["issuer: another cloud"] = token => token.With("iss", "https://api.botframework.us"),
        ["issuer: the emulator, version 1"] = token => Emulator(token, "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0", "appid"),
        ["issuer: the emulator, version 2"] =
            token => Emulator(token, "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", "2.0", "azp"),
        ["issuer: another bot"] = token => Emulator(token, "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "1.0", "appid")
            .With("appid", "00000000-0000-0000-0000-0000000000bb"),
        ["audience: none"] = token => token.Without("aud"),
        ["audience: empty"] = token => token.With("aud", ""),
        ["audience: null"] = token => token.With("aud", null),
        ["audience: a number"] = token => token.With("aud", 170),
        ["audience: another app"] = token => token.With("aud", "00000000-0000-0000-0000-0000000000bb"),
        ["audience: upper case"] = token => token.With("aud", "00000000-0000-0000-0000-0000000000AA"),
        ["audience: in braces"] = token => token.With("aud", "{00000000-0000-0000-0000-0000000000aa}"),
        ["audience: as an address"] = token => token.With("aud", "api://00000000-0000-0000-0000-0000000000aa"),
        ["audience: longer"] = token => token.With("aud", "00000000-0000-0000-0000-0000000000aa0"),
        ["audience: a list of others"] = token => token.With("aud", new JsonArray("a", "b")),
        ["audience: an empty list"] = token => token.With("aud", new JsonArray()),
        ["audience: the Bot Framework"] = token => token.With("aud", "https://api.botframework.com"),
        ["end: none"] = token => token.Without("exp"),
        ["end: null"] = token => token.With("exp", null),
        ["end: a text"] = token => token.With("exp", "tomorrow"),
        ["end: a list"] = token => token.With("exp", new JsonArray(token.Now + 3600)),
        ["end: 0"] = token => token.With("exp", 0),
        ["end: negative"] = token => token.With("exp", -1),
        ["end: one second over the skew"] = token => token.With("exp", token.Now - 301),
        ["end: a day ago"] = token => token.With("exp", token.Now - 86400),
        ["end: before the beginning"] = token => token.With("nbf", token.Now + 200).With("exp", token.Now - 200),
        ["beginning: two seconds over the skew"] = token => token.With("nbf", token.Now + 302),
        ["beginning: tomorrow"] = token => token.With("nbf", token.Now + 86400).With("exp", token.Now + 90000),
        ["algorithm: none"] = token => token.WithHeader("alg", "none").Signed(_ => ""),
        ["algorithm: none, in capitals"] = token => token.WithHeader("alg", "NONE").Signed(_ => ""),
        ["algorithm: none, but signed"] = token => token.WithHeader("alg", "none"),
        ["algorithm: empty"] = token => token.WithHeader("alg", ""),
        ["algorithm: missing"] = token => token.WithoutHeader("alg"),
        ["algorithm: null"] = token => token.WithHeader("alg", null),
        ["algorithm: in small letters"] = token => token.WithHeader("alg", "rs256"),
        ["algorithm: unknown"] = token => token.WithHeader("alg", "RS1"),
        ["algorithm: RS384"] = token => With(token, "RS384", HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        ["algorithm: RS512"] = token => With(token, "RS512", HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        ["algorithm: PS256"] = token => With(token, "PS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        ["algorithm: PS256 named RS256"] = token => With(token, "RS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        ["algorithm: HS256 with the public key"] = token => token.WithHeader("alg", "HS256").Signed(token.Key.SignWithPublicKey),
        ["algorithm: HS256 with an empty key"] =
            token => token.WithHeader("alg", "HS256").Signed(text => Convert.ToBase64String(HMACSHA256.HashData(Array.Empty<byte>(), Encoding.ASCII.GetBytes(text)))),
        ["algorithm: ES256"] = token => token.WithHeader("alg", "ES256").Signed(SignWithCurve),
        ["key: no name"] = token => token.WithoutHeader("kid"),
        ["key: an empty name"] = token => token.WithHeader("kid", ""),
        ["key: a number"] = token => token.WithHeader("kid", 1),
        ["key: unknown"] = token => token.WithHeader("kid", "key-99"),
        ["key: upper case"] = token => token.WithHeader("kid", "KEY-1"),
        ["key: a path"] = token => token.WithHeader("kid", "../key-1"),
        ["key: somebody's own by a known name"] = token => token.Signed(Own.Sign),
        ["key: brought along"] = token => token.WithHeader("jwk", Own.Document()).Signed(Own.Sign),
        ["key: at an address"] = token => token.WithHeader("jku", "https://example.com/keys").Signed(Own.Sign),
        ["key: a certificate brought along"] = token => token.WithHeader("x5c", new JsonArray("MIIB")).Signed(Own.Sign),
        ["signature: none"] = token => token.Signed(_ => ""),
        ["signature: one character"] = token => token.Signed(_ => "A"),
        ["signature: cut"] = token => token.Signed(text => token.Key.Sign(text)[..100]),
        ["signature: of another text"] = token => token.Signed(_ => token.Key.Sign("x.y")),
        ["signature: changed"] = token => token.Signed(text => Changed(token.Key.Sign(text))),
        ["signature: zeros"] = token => token.Signed(_ => new string('A', 342)),
        ["form: two parts"] = token => token.ToString()![..token.ToString()!.LastIndexOf('.')],
        ["form: four parts"] = token => $"{token}.x",
        ["form: five parts"] = token => $"{token}.x.y",
        ["form: dots"] = _ => "..",
        ["form: no base64"] = token => $"{token}".Replace("ey", "e!", StringComparison.Ordinal),
        ["form: the header is a list"] = token => Raw(token, "[]", token.Claims.ToJsonString()),
        ["form: the header is no JSON"] = token => Raw(token, "{", token.Claims.ToJsonString()),
        ["form: the claims are a text"] = token => Raw(token, token.Header.ToJsonString(), "\"x\""),
        ["form: the claims are no JSON"] = token => Raw(token, token.Header.ToJsonString(), "{\"iss\":"),
        ["form: twice"] = token => $"{token} {token}",
        ["form: a list"] = token => $"{token}, Bearer {token}",
    };

    private static readonly Dictionary<string, Func<ForgedToken, ForgedToken>> WrongPlaces = new(StringComparer.Ordinal)
    {
        ["none"] = token => token.Without("serviceurl"),
        ["empty"] = token => token.With("serviceurl", ""),
        ["null"] = token => token.With("serviceurl", null),
        ["a list with the right one"] = token => token.With("serviceurl", new JsonArray((string?)token.Claims["serviceurl"])),
        ["another host"] = token => token.With("serviceurl", "https://smba.trafficmanager.net/emea/"),
        ["a longer path"] = token => token.With("serviceurl", $"{token.Claims["serviceurl"]}x/"),
        ["a shorter path"] = token => token.With("serviceurl", ((string)token.Claims["serviceurl"]!)[..^6]),
        ["another scheme"] = token => token.With("serviceurl", ((string)token.Claims["serviceurl"]!).Replace("http:", "https:", StringComparison.Ordinal)),
        ["somebody before the host"] = token => token.With("serviceurl", ((string)token.Claims["serviceurl"]!).Replace("//", "//me@", StringComparison.Ordinal)),
        ["a query"] = token => token.With("serviceurl", $"{token.Claims["serviceurl"]}?x"),
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    public static TheoryData<string> Places => [.. WrongPlaces.Keys];

    [Fact]
    public async Task What_all_forgeries_are_made_of_is_good() => Assert.Equal(202, await StatusAsync($"{Token()}"));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_forged_token_is_401(string name) => Assert.Equal(401, await StatusAsync($"{Forgeries[name](Token())}"));

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_token_for_another_service_address_is_403(string name) => Assert.Equal(403, await StatusAsync($"{WrongPlaces[name](Token())}"));

    [Theory]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    [InlineData("msteams2")]
    [InlineData("")]
    public async Task A_key_without_the_endorsement_is_403(string endorsement)
    {
        await using var host = await TeamsHost.StartAsync(prepare: teams => teams.Login.Rotate(new SigningKey("key-2", endorsement.Length == 0 ? [] : [endorsement])));
        var activity = host.Teams.Activity(host.Teams.AddPerson("ada"), host.Teams.AddGroupChat("leads"), "typing");

        Assert.Equal(403, (await host.Teams.SendAsync(activity)).Status);
    }

    private ForgedToken Token() => new(fixture.Host.Teams, fixture.Clock.GetUtcNow());

    private async Task<int> StatusAsync(string bearer)
    {
        var teams = fixture.Host.Teams;
        return (await teams.SendAsync(teams.Activity(teams.AddPerson("ada"), teams.AddGroupChat("leads"), "typing"), bearer)).Status;
    }

    /// <summary>As the emulator of the Bot Framework proves who it is.</summary>
    private static ForgedToken Emulator(ForgedToken token, string issuer, string version, string app) =>
        token.With("iss", issuer).With("ver", version).With(app, (string?)token.Claims["aud"]);

    private static ForgedToken With(ForgedToken token, string algorithm, HashAlgorithmName hash, RSASignaturePadding padding) =>
        token.WithHeader("alg", algorithm).Signed(text => token.Key.Sign(text, hash, padding));

    private static string Raw(ForgedToken token, string header, string claims)
    {
        var text = $"{ForgedToken.Encode(header)}.{ForgedToken.Encode(claims)}";
        return $"{text}.{token.Key.Sign(text)}";
    }

    private static string Changed(string signature) => (signature[0] == 'A' ? 'B' : 'A') + signature[1..];

    private static string SignWithCurve(string text)
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return System.Buffers.Text.Base64Url.EncodeToString(curve.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256));
    }
}
