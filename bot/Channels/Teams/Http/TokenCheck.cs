using System.Collections.Frozen;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Channels.Teams.Http;

/// <summary>What a token says, once it is proven.</summary>
/// <param name="ServiceUrl">Where its sender may be answered.</param>
/// <param name="Endorsements">The channels that its key may speak for.</param>
internal sealed record CallerClaims(string? ServiceUrl, FrozenSet<string> Endorsements);

internal enum TokenVerdict
{
    Good,

    /// <summary>To be answered 401.</summary>
    Bad,

    /// <summary>There are no keys to check it by: to come again later.</summary>
    NoKeys,
}

/// <summary>Checks the Bot Framework's tokens
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot).</summary>
internal sealed class TokenCheck
{
    private const string Scheme = "Bearer ";

    /// <summary>Real ones have about a thousand characters.</summary>
    private const int Longest = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly OpenIdKeys keys;
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = Longest };
    private readonly TokenValidationParameters parameters;

    public TokenCheck(TeamsOptions options, OpenIdKeys keys, TimeProvider time)
    {
        this.keys = keys;
        parameters = new()
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidIssuer = options.TokenIssuer,
            ValidAudience = options.AppId,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            TryAllIssuerSigningKeys = false,
            LifetimeValidator = (from, until, _, _) => IsAlive(from, until, time.GetUtcNow().UtcDateTime),
        };
    }

    public async ValueTask<(TokenVerdict Verdict, CallerClaims? Claims)> CheckAsync(string? authorization, CancellationToken cancellation)
    {
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true || authorization.Length > Longest)
            return (TokenVerdict.Bad, null);
        var text = authorization[Scheme.Length..].Trim();
        if (!handler.CanReadToken(text) || Read(text) is not { Kid: { Length: > 0 } name } token)
            return (TokenVerdict.Bad, null);
        if (await keys.CurrentAsync(cancellation) is not { } known)
            return (TokenVerdict.NoKeys, null);

        var key = known.ByName.GetValueOrDefault(name) ?? (await keys.AfterAsync(known, cancellation))?.ByName.GetValueOrDefault(name);
        if (key is null)
            return (TokenVerdict.Bad, null);
        var these = parameters.Clone();
        these.IssuerSigningKey = key.Key;
        var result = await handler.ValidateTokenAsync(token, these);
        return result.IsValid ? (TokenVerdict.Good, new(ServiceUrlOf(token), key.Endorsements)) : (TokenVerdict.Bad, null);
    }

    /// <summary>The documentation writes the claim in one way, tokens carry it in another.</summary>
    private static string? ServiceUrlOf(JsonWebToken token) =>
        token.TryGetPayloadValue<string>("serviceurl", out var url) || token.TryGetPayloadValue("serviceUrl", out url) ? url : null;

    private static bool IsAlive(DateTime? from, DateTime? until, DateTime now) =>
        until is { } end && now < end + Skew && (from is null || (now > from.Value - Skew && from <= end));

    private JsonWebToken? Read(string text)
    {
        try
        {
            return handler.ReadJsonWebToken(text);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            // Three parts with dots that are no token.
            return null;
        }
    }
}
