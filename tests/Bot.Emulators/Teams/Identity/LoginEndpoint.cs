using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Bot.Emulators.Slack;

namespace Bot.Emulators.Teams.Identity;

/// <summary>Where the app gets its tokens, and where the keys of the service's own are found.</summary>
internal sealed class LoginEndpoint : IDisposable
{
    private readonly TeamsServiceOptions options;
    private readonly string appId;
    private readonly ConcurrentDictionary<string, DateTimeOffset> given = new(StringComparer.Ordinal);
    private readonly List<SigningKey> keys = [];
    private readonly Lock gate = new();
    private int tokens;

    public LoginEndpoint(TeamsServiceOptions options, string appId, string secret)
    {
        this.options = options;
        this.appId = appId;
        Secret = secret;
        Rotate();
    }

    /// <summary>The one that is accepted.</summary>
    public string Secret { get; set; }

    /// <summary>Accepted instead of the secret.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>Tokens that the app was given.</summary>
    public int Given => tokens;

    /// <summary>How often the keys were asked for.</summary>
    public int KeysAsked { get; private set; }

    /// <summary>What is signed with now.</summary>
    public SigningKey Key
    {
        get
        {
            lock (gate)
                return keys[^1];
        }
    }

    /// <summary>What the last token that was asked for should be good for.</summary>
    public string? Scope { get; private set; }

    /// <summary>Signs with this key from now on.</summary>
    public void Rotate(SigningKey key)
    {
        lock (gate)
            keys.Add(key);
    }

    /// <summary>Signs with a new key from now on.</summary>
    public void Rotate(params IReadOnlyList<string> endorsements)
    {
        lock (gate)
            keys.Add(new($"key-{keys.Count + 1}", endorsements.Count == 0 ? ["msteams", "skype"] : endorsements));
    }

    /// <summary>Every token that the app has is good for nothing.</summary>
    public void Revoke() => given.Clear();

    public bool Accepts(string? authorization) =>
        !options.RequireTokens
        || (authorization?.StartsWith("Bearer ", StringComparison.Ordinal) == true
            && given.TryGetValue(authorization["Bearer ".Length..], out var until) && until > options.Time.GetUtcNow());

    public static WebAnswer Metadata(string issuer, Uri address) => WebAnswer.Json(new()
    {
        ["issuer"] = issuer,
        ["jwks_uri"] = new Uri(address, "keys").AbsoluteUri,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    });

    public WebAnswer Keys()
    {
        KeysAsked++;
        lock (gate)
            return WebAnswer.Json(new() { ["keys"] = new JsonArray([.. keys.Select(key => key.Document())]) });
    }

    /// <summary>Client credentials (RFC 6749, 4.4), as Microsoft Entra answers them.</summary>
    public WebAnswer Token(IFormCollection form)
    {
        Scope = form["scope"];
        if (form["client_id"] != appId)
            return Refused("unauthorized_client", $"AADSTS700016: Application with identifier '{form["client_id"]}' was not found in the directory.");
        if (Certificate is { } certificate)
            return ClientAssertion.IsOf(certificate, (string?)form["client_assertion"])
                ? Give()
                : Refused("invalid_client", "AADSTS700027: The certificate used to sign the client assertion is not registered.");
        return form["client_secret"] == Secret ? Give() : Refused("invalid_client", "AADSTS7000215: Invalid client secret provided.");
    }

    /// <summary>What a machine in Azure asks for its own identity, as App Service answers it
    /// (https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference).</summary>
    public WebAnswer IdentityToken(HttpRequest request) =>
        request.Query["client_id"] == appId && request.Headers["X-IDENTITY-HEADER"] == Secret ? Give() : Refused("invalid_request", "No such identity.");

    private WebAnswer Give()
    {
        var token = $"app-token-{Interlocked.Increment(ref tokens)}";
        given[token] = options.Time.GetUtcNow() + TimeSpan.FromHours(1);
        return WebAnswer.Json(new()
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 3599,
            ["ext_expires_in"] = 3599,
            ["expires_on"] = given[token].ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["access_token"] = token,
        });
    }

    public void Dispose()
    {
        foreach (var key in keys)
            key.Dispose();
    }

    private static WebAnswer Refused(string error, string description) =>
        WebAnswer.Json(new() { ["error"] = error, ["error_description"] = description, ["error_codes"] = new JsonArray() }, StatusCodes.Status401Unauthorized);
}
