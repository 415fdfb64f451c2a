using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using Microsoft.Rest;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Bot.Channels.Teams.Connector;

/// <summary>There is no token for sending, and the health says why.</summary>
internal sealed class NoTokenException() : Exception("there is no token for sending");

/// <summary>Proves to the connector who Kiku is, by MSAL and its cache of tokens. The SDK's own credentials share one cache in the whole process, and
/// block a thread while another asks for a token.</summary>
internal sealed partial class BotCredentials : ServiceClientCredentials
{
    private readonly TeamsOptions options;
    private readonly TeamsHealth health;
    private readonly ILogger logger;
    private readonly LoginClientFactory login;
    private readonly Lazy<Func<bool, CancellationToken, Task<AuthenticationResult>>> ask;

    public BotCredentials(TeamsOptions options, TeamsHealth health, LoginClientFactory login, ILogger<BotCredentials> logger)
    {
        this.options = options;
        this.health = health;
        this.login = login;
        this.logger = logger;
        ask = new(() => options.AppType == TeamsAppType.UserAssignedMSI ? AskIdentity() : AskTenant());
    }

    /// <exception cref="NoTokenException">There is none to be had.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!options.IsPlayground)
            request.Headers.Authorization = new("Bearer", await GetAsync(isRefused: false, cancellationToken) ?? throw new NoTokenException());
    }

    /// <param name="isRefused">The one there is was not accepted: another one is wanted.</param>
    /// <returns>Null: there is none to be had, and the health says why.</returns>
    public async Task<string?> GetAsync(bool isRefused, CancellationToken cancellation)
    {
        try
        {
            var result = await ask.Value(isRefused, cancellation);
            if (result.AuthenticationResultMetadata.TokenSource == TokenSource.IdentityProvider)
                IsGot();
            return result.AccessToken;
        }
        catch (Exception exception) when (IsFailure(exception, cancellation))
        {
            // Asked for every few seconds while there is none.
            var problem = $"no token for sending: {Explain(exception)}";
            if (health.Token != problem)
                Log.Refused(logger, exception.Message);
            health.Token = problem;
            return null;
        }
    }

    private void IsGot()
    {
        if (health.Token is not null)
            Log.Got(logger);
        health.Token = null;
    }

    private static bool IsFailure(Exception exception, CancellationToken cancellation) =>
        exception is MsalException or HttpRequestException or IOException or UnauthorizedAccessException or CryptographicException or ArgumentException
        || (exception is OperationCanceledException && !cancellation.IsCancellationRequested);

    private Func<bool, CancellationToken, Task<AuthenticationResult>> AskTenant()
    {
        // MSAL takes https addresses only; LoginClientFactory knows where to.
        var authority = new Uri(new UriBuilder(options.LoginUrl) { Scheme = Uri.UriSchemeHttps, Port = options.LoginUrl.Port }.Uri, options.TenantId);
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority(authority.AbsoluteUri, validateAuthority: false)
            .WithInstanceDiscovery(enableInstanceDiscovery: false)
            .WithHttpClientFactory(login, retryOnceOn5xx: false);
        var client = (options.AppType == TeamsAppType.Certificate
            ? builder.WithCertificate(ReadCertificate(options.CertificatePath!), sendX5C: true)
            : builder.WithClientSecret(options.AppPassword)).Build();
        return (force, cancellation) => client.AcquireTokenForClient([$"{options.Resource}/.default"]).WithForceRefresh(force).ExecuteAsync(cancellation);
    }

    private Func<bool, CancellationToken, Task<AuthenticationResult>> AskIdentity()
    {
        var client = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId))
            .WithHttpClientFactory(login, retryOnceOn5xx: false).Build();
        return (force, cancellation) => client.AcquireTokenForManagedIdentity(options.Resource).WithForceRefresh(force).ExecuteAsync(cancellation);
    }

    private static X509Certificate2 ReadCertificate(string path) => path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
        ? X509Certificate2.CreateFromPemFile(path)
        : X509CertificateLoader.LoadPkcs12FromFile(path, password: null);

    /// <summary>By Microsoft Entra's error numbers (https://learn.microsoft.com/entra/identity-platform/reference-error-codes).</summary>
    private static string Explain(Exception exception) => exception.Message switch
    {
        var text when text.Contains("AADSTS7000222", StringComparison.Ordinal) =>
            "the client secret has expired; make a new one and set Teams:AppPassword (AADSTS7000222)",
        var text when text.Contains("AADSTS7000215", StringComparison.Ordinal) =>
            "the client secret is wrong; set Teams:AppPassword to its value, not its id (AADSTS7000215)",
        var text when text.Contains("AADSTS700016", StringComparison.Ordinal) =>
            "the tenant does not know the application; look at Teams:AppId and Teams:TenantId (AADSTS700016)",
        var text when text.Contains("AADSTS90002", StringComparison.Ordinal) => "there is no such tenant; look at Teams:TenantId (AADSTS90002)",
        _ => exception is MsalException msal ? msal.ErrorCode : exception.Message,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Got a token for sending to Teams")]
        public static partial void Got(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "Got no token for sending to Teams, so nothing is answered there: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
