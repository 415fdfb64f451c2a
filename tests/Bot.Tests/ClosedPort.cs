using System.Net;
using System.Net.Sockets;

namespace Bot.Tests;

/// <summary>A port of this machine that refuses connections: it is taken, and nobody listens.</summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public ClosedPort() => socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    /// <summary>Ends with a slash.</summary>
    public Uri Address => new($"http://{socket.LocalEndPoint}/");

    public void Dispose() => socket.Dispose();
}
