using System.Collections.Immutable;
using Bot.Channels.Common;
using Bot.Configuration;
using Bot.Conversations;

namespace Bot.Channels.Teams;

internal enum TeamsAppType
{
    SingleTenant,
    UserAssignedMSI,
    Certificate,
}

/// <summary>Where Microsoft runs the services that a bot needs.</summary>
internal enum TeamsCloud
{
    Public,
    USGovernment,
}

/// <summary>How to reach Teams. The credentials are also read from the names that the Bot Framework's SDKs use.</summary>
internal sealed record TeamsOptions : IChatService
{
    private const string Section = "Teams";

    /// <summary>The bot's application id; also <c>MicrosoftAppId</c>. Default: none, and then there is
    /// no Teams but for callers on this machine in Development.</summary>
    public string? AppId { get; init; }

    /// <summary>The client secret, for <see cref="TeamsAppType.SingleTenant"/>; also <c>MicrosoftAppPassword</c>.</summary>
    public string? AppPassword { get; init; }

    /// <summary>The organisation whose people are answered; also <c>MicrosoftAppTenantId</c>.</summary>
    public string? TenantId { get; init; }

    /// <summary>How Kiku proves who it is; also <c>MicrosoftAppType</c>. Default: <see cref="TeamsAppType.SingleTenant"/>, by a secret.</summary>
    public TeamsAppType AppType { get; init; } = TeamsAppType.SingleTenant;

    /// <summary>A .pfx file without a password, or a .pem file with certificate and key, for <see cref="TeamsAppType.Certificate"/>.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>Sets the defaults of the following addresses. Default: <see cref="TeamsCloud.Public"/>.</summary>
    public TeamsCloud Cloud { get; init; } = TeamsCloud.Public;

    /// <summary>Where the keys of incoming tokens are found. Default: the Bot Framework's in the <see cref="Cloud"/>.</summary>
    public Uri OpenIdMetadata { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Who signs incoming tokens. Default: the Bot Framework in the <see cref="Cloud"/>.</summary>
    public string TokenIssuer { get; init; } = "https://api.botframework.com";

    /// <summary>Where tokens for sending come from. Default: Microsoft Entra in the <see cref="Cloud"/>.</summary>
    public Uri LoginUrl { get; init; } = new("https://login.microsoftonline.com/");

    /// <summary>What tokens for sending are good for.</summary>
    public string Resource => Cloud == TeamsCloud.USGovernment ? "https://api.botframework.us" : "https://api.botframework.com";

    /// <summary>Hosts that may be sent to, with a token; <c>*.</c> stands for any name below. Default: Microsoft's.</summary>
    public ImmutableArray<string> AllowedServiceHosts { get; init; } =
    [
        "smba.trafficmanager.net", "*.botframework.com", "*.botframework.us", "*.teams.microsoft.com", "*.teams.microsoft.us",
    ];

    /// <summary>Whether to stay below Teams' limits of messages by conversation and organisation. Default: on; off for load tests.</summary>
    public bool Throttle { get; init; } = true;

    /// <summary>The retry policy of the connector and the login: number of attempts, and waits between them.</summary>
    public TeamsRetryOptions Retry { get; init; } = new();

    /// <summary>The host runs in Development. Without credentials, callers on this machine are then served.</summary>
    public bool IsDevelopment { get; init; }

    /// <summary>No credentials, Development: a playground on this machine is answered, without any token.</summary>
    public bool IsPlayground => AppId is null && IsDevelopment;

    /// <summary>Nothing outside this machine is ever called.</summary>
    public bool IsLocal => IsPlayground || AllowedServiceHosts.All(host => host is "localhost" or "127.0.0.1" or "[::1]");

    public string Name => TeamsChannel.ChannelName;

    public IChatService Off => new TeamsOptions();

    public bool NeedsLinks => !IsPlayground;

    public (string Path, int Refusal)? Endpoint => IsPlayground ? null : ("/api/messages", StatusCodes.Status415UnsupportedMediaType);

    public bool IsConfigured => AppId is not null || IsDevelopment;

    /// <summary>The defaults of a cloud (https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high).</summary>
    public static TeamsOptions In(TeamsCloud cloud) => cloud == TeamsCloud.Public ? new() : new()
    {
        Cloud = cloud,
        OpenIdMetadata = new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        TokenIssuer = "https://api.botframework.us",
        LoginUrl = new("https://login.microsoftonline.us/"),
        AllowedServiceHosts = ["*.botframework.us", "*.teams.microsoft.us"],
    };

    public void Register(IServiceCollection services, ConversationOptions conversations) => services.AddTeams(this, conversations);

    public void Map(WebApplication app, Func<HttpContext, bool> isLocal) => app.MapTeams(isLocal);

    /// <summary>Reads also whether this is Development, by the names of .NET's own hosts; what is not said to be is not.</summary>
    public static TeamsOptions Read(OptionsReader reader) => Read(
        reader,
        "Development".Equals(
            reader.Variable("ASPNETCORE_ENVIRONMENT") ?? reader.Variable("DOTNET_ENVIRONMENT"), StringComparison.OrdinalIgnoreCase));

    public static TeamsOptions Read(OptionsReader reader, bool isDevelopment)
    {
        var section = reader.Section(
            Section,
            nameof(AppId), nameof(AppPassword), nameof(TenantId), nameof(AppType), nameof(CertificatePath), nameof(Cloud),
            nameof(OpenIdMetadata), nameof(TokenIssuer), nameof(LoginUrl), nameof(AllowedServiceHosts), nameof(Throttle), nameof(Retry));
        var otherwise = In(section.Choice(nameof(Cloud), TeamsCloud.Public));
        var options = new TeamsOptions
        {
            AppId = section.Text(nameof(AppId), "MicrosoftAppId"),
            AppPassword = section.Text(nameof(AppPassword), "MicrosoftAppPassword"),
            TenantId = section.Text(nameof(TenantId), "MicrosoftAppTenantId"),
            AppType = ReadAppType(section),
            Cloud = otherwise.Cloud,
            CertificatePath = section.Text(nameof(CertificatePath)),
            OpenIdMetadata = ReadAddress(section, nameof(OpenIdMetadata)) ?? otherwise.OpenIdMetadata,
            TokenIssuer = section.Text(nameof(TokenIssuer)) ?? otherwise.TokenIssuer,
            LoginUrl = ReadAddress(section, nameof(LoginUrl)) ?? otherwise.LoginUrl,
            AllowedServiceHosts = section.Text(nameof(AllowedServiceHosts)) is { } hosts
                ? [.. hosts.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)]
                : otherwise.AllowedServiceHosts,
            Throttle = section.Flag(nameof(Throttle), otherwise.Throttle),
            Retry = TeamsRetryOptions.Read(reader),
            IsDevelopment = isDevelopment,
        };
        options.ListProblems(section);
        return options;
    }

    /// <summary>Secrets stay out of logs, whoever writes the record there.</summary>
    public override string ToString() => $"{nameof(TeamsOptions)} {{ AppId = {AppId}, AppType = {AppType} }}";

    /// <summary>Whether tokens and answers may go there: by http only within this machine.</summary>
    public bool Allows(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address is not { UserInfo: "", Query: "", Fragment: "" })
            return false;
        if (address is { IsLoopback: true, Scheme: "http" or "https" } && IsPlayground)
            return true;
        return (address.Scheme == Uri.UriSchemeHttps || (address.IsLoopback && address.Scheme == Uri.UriSchemeHttp))
            && AllowedServiceHosts.Any(pattern => Fits(address.Host, pattern));
    }

    private static bool Fits(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase) && host.Length >= pattern.Length
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    private void ListProblems(OptionsSection section)
    {
        if (AppId is null)
        {
            if ((AppPassword ?? CertificatePath) is not null)
                section.Problem(nameof(AppId), "is missing: the bot's application (client) id (or MicrosoftAppId)");
            return;
        }

        if (!Guid.TryParse(AppId, out _))
            section.Problem(nameof(AppId), $"is '{AppId}'; it must be the bot's application (client) id, such as 01234567-89ab-cdef-0123-456789abcdef");
        if (TenantId is null)
            section.Problem(nameof(TenantId), "is missing: the directory (tenant) id (or MicrosoftAppTenantId); bots of many tenants cannot be made any more");
        if (AppType == TeamsAppType.SingleTenant && AppPassword is null)
            section.Problem(nameof(AppPassword), "is missing: the client secret (or MicrosoftAppPassword)");
        if (AppType == TeamsAppType.Certificate && CertificatePath is null)
            section.Problem(nameof(CertificatePath), "is missing: the certificate's .pfx or .pem file");
    }

    private static TeamsAppType ReadAppType(OptionsSection section)
    {
        if (section.Text(nameof(AppType), "MicrosoftAppType") is not { } text)
            return TeamsAppType.SingleTenant;
        foreach (var type in Enum.GetValues<TeamsAppType>())
        {
            if (type.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
                return type;
        }

        section.Problem(nameof(AppType), $"is '{text}'; it must be one of {string.Join(", ", Enum.GetNames<TeamsAppType>())}");
        return TeamsAppType.SingleTenant;
    }

    private static Uri? ReadAddress(OptionsSection section, string setting)
    {
        if (section.Text(setting) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address is { Query: "", Fragment: "", UserInfo: "" })
        {
            return address;
        }

        section.Problem(setting, $"is '{text}'; it must be an https address, or http on this machine");
        return null;
    }
}
