using Bot.Conversations;

namespace Bot.Channels.Common;

/// <summary>A chat service that the program can serve: its settings, and how the host takes it in.</summary>
internal interface IChatService
{
    /// <summary>The name in addresses, of its health check and, in any case, of its section of the settings.</summary>
    string Name { get; }

    bool IsConfigured { get; }

    /// <summary>The same service, not configured.</summary>
    IChatService Off { get; }

    /// <summary>True when the service shows links to the pages, which need a public address.</summary>
    bool NeedsLinks { get; }

    /// <summary>The path that the service calls and the status that a call without proof gets; null: it calls none.</summary>
    (string Path, int Refusal)? Endpoint { get; }

    void Register(IServiceCollection services, ConversationOptions conversations);

    /// <param name="isLocal">Whether a caller is on this machine.</param>
    void Map(WebApplication app, Func<HttpContext, bool> isLocal);
}
