using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Channels.Teams;
using Bot.Emulators.Teams;
using Bot.Tests.Content;
using Bot.Tests.Crash;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>How Kiku proves who it is, where it is not by a secret.</summary>
public sealed class CredentialTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly X509Certificate2 certificate = MakeCertificate();

    public void Dispose()
    {
        certificate.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("kiku.pem")]
    [InlineData("kiku.pfx")]
    public async Task A_certificate_serves_instead_of_a_secret(string file)
    {
        Write(certificate, file);
        await using var host = await StartAsync(file, registered: certificate, isReady: true);

        await AssertAnswersAsync(host.Teams);
    }

    [Theory]
    [InlineData(nameof(TeamsCloud.Public), "https://api.botframework.com/.default")]
    [InlineData(nameof(TeamsCloud.USGovernment), "https://api.botframework.us/.default")]
    public async Task Tokens_are_asked_for_the_connector_of_the_cloud(string cloud, string scope)
    {
        await using var host = await TeamsHost.StartAsync(options => options with { Cloud = Enum.Parse<TeamsCloud>(cloud) });

        Assert.Equal(scope, host.Teams.Login.Scope);
    }

    [Fact]
    public async Task Another_certificate_is_refused_and_readiness_tells()
    {
        using var other = MakeCertificate();
        Write(other, "kiku.pem");
        await using var host = await StartAsync("kiku.pem", registered: certificate, isReady: false);

        await host.UntilAsync(
            () => host.Channel.Status is { IsReady: false, Detail: { } detail } && detail.Contains("invalid_client", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_managed_identity_needs_neither()
    {
        await using var teams = await TeamsService.StartAsync(null, TestContext.Current.CancellationToken);

        // MSAL takes these from the environment, so Kiku needs a process of its own.
        await using var bot = await CrashHostProcess.StartAsync(new Dictionary<string, string>
        {
            ["IDENTITY_ENDPOINT"] = teams.IdentityEndpoint.AbsoluteUri,
            ["IDENTITY_HEADER"] = teams.AppPassword,
            ["MicrosoftAppId"] = teams.AppId,
            ["MicrosoftAppType"] = "UserAssignedMSI",
            ["MicrosoftAppTenantId"] = teams.TenantId,
            ["Teams__OpenIdMetadata"] = teams.OpenIdMetadata.AbsoluteUri,
            ["Teams__AllowedServiceHosts"] = "127.0.0.1",
            ["State__File"] = folder.PathOf("kiku.db"),
            ["Logging__LogLevel__Default"] = "Error",
        });
        await bot.UntilReadyAsync();
        teams.DeliverTo(new Uri(bot.Address, "/api/messages"));

        await AssertAnswersAsync(teams);
    }

    private static async Task AssertAnswersAsync(TeamsService teams)
    {
        var person = teams.AddPerson("aoi");
        var chat = teams.PersonalChat(person);

        await teams.PostAsync(person, chat, "what did the VPoE panel say about hiring");

        Assert.NotNull(await teams.ReplyAsync(chat, message => message.Card is not null, TestContext.Current.CancellationToken));
        Assert.True(teams.Login.Given > 0);
    }

    private Task<TeamsHost> StartAsync(string file, X509Certificate2 registered, bool isReady) =>
        TeamsHost.StartAsync(
            options => options with { AppPassword = null, AppType = TeamsAppType.Certificate, CertificatePath = folder.PathOf(file) },
            isReady: isReady,
            prepare: teams => teams.Login.Certificate = registered);

    private void Write(X509Certificate2 one, string file)
    {
        if (file.EndsWith(".pfx", StringComparison.Ordinal))
            File.WriteAllBytes(folder.PathOf(file), one.Export(X509ContentType.Pfx));
        else
            File.WriteAllText(folder.PathOf(file), $"{one.ExportCertificatePem()}\n{one.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem()}");
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=kiku", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
