using System.Security.Claims;
using Bot.Channels.Teams.Activities;
using Bot.Channels.Teams.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Bot.Channels.Teams.Http;

/// <summary>What the SDK's adapter asks: who is calling, and how Kiku calls back. <see cref="TokenCheck"/> answers the first. The SDK's own check is weaker: it
/// goes by the clock of the machine, learns of a new key hours later, lets a key without endorsements speak for any channel, and also takes other
/// algorithms and the tokens of emulators and of other bots.</summary>
internal sealed class TeamsAuthentication(TokenCheck tokens, TeamsOptions options, ConnectorClients connectors) : BotFrameworkAuthentication
{
    /// <summary>The Bot Framework's name for Teams.</summary>
    public const string ChannelId = "msteams";

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var (verdict, claims) = await tokens.CheckAsync(authHeader, cancellationToken);
        return verdict == TokenVerdict.Good && activity is TeamsActivity teams && Forbidden(teams, claims) is null
            ? Proven()
            : throw new UnauthorizedAccessException();
    }

    /// <param name="claims">Null: nothing is proven, and nothing needs to be.</param>
    /// <returns>Why the sender may not send this; null: it may.</returns>
    public string? Forbidden(TeamsActivity activity, CallerClaims? claims)
    {
        if (claims is not null && !string.Equals(claims.ServiceUrl?.TrimEnd('/'), activity.ServiceUrl.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
            return "its service address is not the token's";
        if (claims?.Endorsements.Contains(activity.ChannelId) == false)
            return "its key is not endorsed for the channel";
        if (activity.ChannelId != ChannelId)
            return "it does not come from Teams";
        if (!options.Allows(activity.ServiceUrl))
            return "its service address is on no host of Teams:AllowedServiceHosts";
        return options.TenantId is { } tenant && claims is not null && !tenant.Equals(activity.TenantId, StringComparison.OrdinalIgnoreCase)
            ? "it comes from another organisation than Teams:TenantId"
            : null;
    }

    /// <summary>The caller is known already.</summary>
    public AuthenticateRequestResult Proven() => new() { ClaimsIdentity = new("teams"), ConnectorFactory = connectors };

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) => throw new UnauthorizedAccessException();

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoUserTokens());

    /// <summary>Kiku signs nobody in.</summary>
    private sealed class NoUserTokens : UserTokenClient
    {
        public override Task<TokenResponse> GetUserTokenAsync(string user, string connection, string channel, string code, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public override Task<SignInResource> GetSignInResourceAsync(string connection, Activity activity, string redirect, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public override Task SignOutUserAsync(string user, string connection, string channel, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public override Task<TokenStatus[]> GetTokenStatusAsync(string user, string channel, string filter, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
            string user, string connection, string[] resources, string channel, CancellationToken cancellation) => throw new NotSupportedException();

        public override Task<TokenResponse> ExchangeTokenAsync(
            string user, string connection, string channel, TokenExchangeRequest request, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
