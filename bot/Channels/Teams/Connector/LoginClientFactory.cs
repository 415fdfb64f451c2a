using System.Globalization;
using Bot.Channels.Common;
using Microsoft.Identity.Client;

namespace Bot.Channels.Teams.Connector;

/// <summary>MSAL's way to the login address. MSAL insists on https, so an address of this machine that has none is put right here.</summary>
internal sealed class LoginClientFactory(TeamsOptions options, RemoteCalls calls) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient http = new(
        new ToLogin(
            options.LoginUrl,
            calls,
            new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !options.LoginUrl.IsLoopback, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }))
    {
        Timeout = options.Retry.LoginTimeout,
        MaxResponseContentBufferSize = 1024 * 1024,
    };

    public HttpClient GetHttpClient() => http;

    public void Dispose() => http.Dispose();

    private sealed class ToLogin(Uri login, RemoteCalls calls, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (login.Scheme == Uri.UriSchemeHttp && request.RequestUri is { } address && address.Authority == login.Authority)
                request.RequestUri = new UriBuilder(address) { Scheme = login.Scheme, Port = login.Port }.Uri;
            using var call = calls.Begin("login", "token", request.RequestUri!);
            var response = await base.SendAsync(request, cancellationToken);
            var status = (int)response.StatusCode;
            call?.End(status, response.IsSuccessStatusCode ? null : string.Create(CultureInfo.InvariantCulture, $"http_{status}"));
            return response;
        }
    }
}
