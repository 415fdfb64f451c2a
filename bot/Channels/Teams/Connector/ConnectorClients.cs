using System.Collections.Concurrent;
using Bot.Channels.Common;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace Bot.Channels.Teams.Connector;

/// <summary>Hands the SDK a client for each service address, which all turns share: a client keeps what it learnt of the types that it writes. The SDK makes
/// one for each turn.</summary>
internal sealed class ConnectorClients(TeamsOptions options, BotCredentials credentials) : ConnectorFactory, IDisposable
{
    private const int LargestReply = 1024 * 1024;

    /// <summary>Teams has a few addresses for an organisation; beyond this many, all are made anew.</summary>
    private const int Remembered = 64;

    private readonly SocketsHttpHandler handler = Connections.CreateHandler(options.IsLocal, options.Retry.ConnectTimeout);
    private readonly ConcurrentDictionary<string, Shared> clients = new(StringComparer.Ordinal);

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        if (!clients.TryGetValue(serviceUrl, out var client))
        {
            if (clients.Count >= Remembered)
                clients.Clear();
            client = clients.GetOrAdd(serviceUrl, Create);
        }

        return Task.FromResult<IConnectorClient>(client);
    }

    public void Dispose() => handler.Dispose();

    /// <summary>Nothing of a client needs an end but the handler, which all share.</summary>
    private Shared Create(string serviceUrl) => new(
        new(serviceUrl),
        credentials,
        new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestReply });

    /// <summary>Outlives the turns, each of which disposes it.</summary>
    private sealed class Shared(Uri address, BotCredentials credentials, HttpClient http) : ConnectorClient(address, credentials, http, false)
    {
        protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
    }
}
