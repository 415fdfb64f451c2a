using System.Net;

namespace Bot.Channels.Common;

/// <summary>Connections to a chat service.</summary>
internal static class Connections
{
    /// <summary>Nothing is redirected: tokens stay with the host they were meant for.</summary>
    /// <param name="isLocal">Only hosts of this machine are called.</param>
    /// <param name="connectTimeout">After which nothing was sent, so that the request may be made again.</param>
    public static SocketsHttpHandler CreateHandler(bool isLocal, TimeSpan connectTimeout) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = !isLocal,
        ConnectTimeout = connectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        AutomaticDecompression = DecompressionMethods.All,
        // Our traces are nobody else's business.
        ActivityHeadersPropagator = null,
    };

    /// <summary>Whether a request that failed never left: the only failure after which it is safe to post again.</summary>
    /// <param name="cancellation">Of the request; without it only the handler's time to connect can have run out.</param>
    public static bool NeverSent(Exception failure, CancellationToken cancellation) => failure switch
    {
        HttpRequestException { HttpRequestError: var error } => error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        OperationCanceledException { InnerException: TimeoutException } => !cancellation.IsCancellationRequested,
        _ => false,
    };
}
