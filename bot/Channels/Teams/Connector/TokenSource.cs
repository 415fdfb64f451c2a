using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Channels.Common;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Bot.Channels.Teams.Connector;

/// <summary>Tokens for sending, by MSAL, kept until shortly before they end.</summary>
internal sealed partial class TokenSource : IDisposable
{
    private const string Resource = "https://api.botframework.com";

    private const string DefaultScope = Resource + "/.default";

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly TeamsOptions options;
    private readonly TeamsHealth health;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly LoginClientFactory login;
    private readonly RemoteCalls calls;
    private readonly SemaphoreSlim asking = new(1);
    private readonly Lazy<Func<bool, CancellationToken, Task<AuthenticationResult>>> ask;
    private volatile Kept? kept;

    public TokenSource(TeamsOptions options, TeamsHealth health, RemoteCalls calls, TimeProvider time, ILogger<TokenSource> logger)
    {
        this.options = options;
        this.health = health;
        this.calls = calls;
        this.time = time;
        this.logger = logger;
        login = new(options.LoginUrl);
        ask = new(() => options.AppType == TeamsAppType.UserAssignedMSI ? AskIdentity() : AskTenant());
    }

    /// <param name="refused">The token that was not accepted: another one is wanted; null: any that is good.</param>
    /// <returns>Null: there is none to be had, and the health says why.</returns>
    public async ValueTask<string?> GetAsync(string? refused, CancellationToken cancellation)
    {
        if (Fitting(refused) is { } token)
            return token;
        await asking.WaitAsync(cancellation);
        try
        {
            if (Fitting(refused) is { } meanwhile)
                return meanwhile;
            var result = await AskAsync(refused is not null, cancellation);
            if (health.Token is not null)
                Log.Got(logger);
            health.Token = null;
            kept = new(result.AccessToken, result.ExpiresOn - Margin);
            return result.AccessToken;
        }
        catch (Exception exception) when (IsFailure(exception, cancellation))
        {
            Log.Refused(logger, exception.Message);
            health.Token = $"no token for sending: {Explain(exception)}";
            return null;
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose()
    {
        login.Dispose();
        asking.Dispose();
    }

    private async Task<AuthenticationResult> AskAsync(bool isRefused, CancellationToken cancellation)
    {
        using var call = calls.Begin("login", "token", options.LoginUrl);
        try
        {
            var result = await ask.Value(isRefused, cancellation);
            call?.End(StatusCodes.Status200OK, null);
            return result;
        }
        catch (MsalException exception)
        {
            call?.End((exception as MsalServiceException)?.StatusCode ?? 0, exception.ErrorCode);
            throw;
        }
    }

    private static bool IsFailure(Exception exception, CancellationToken cancellation) =>
        exception is MsalException or HttpRequestException or IOException or UnauthorizedAccessException or CryptographicException or ArgumentException
        || (exception is OperationCanceledException && !cancellation.IsCancellationRequested);

    private string? Fitting(string? refused) => kept is { } current && current.Token != refused && time.GetUtcNow() < current.Until ? current.Token : null;

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
        return (force, cancellation) => client.AcquireTokenForClient([DefaultScope]).WithForceRefresh(force).ExecuteAsync(cancellation);
    }

    private Func<bool, CancellationToken, Task<AuthenticationResult>> AskIdentity()
    {
        var client = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId)).Build();
        return (force, cancellation) => client.AcquireTokenForManagedIdentity(Resource).WithForceRefresh(force).ExecuteAsync(cancellation);
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

    private sealed record Kept(string Token, DateTimeOffset Until);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Got a token for sending to Teams")]
        public static partial void Got(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "Got no token for sending to Teams, so nothing is answered there: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
