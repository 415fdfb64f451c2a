using Bot.Conversations;

namespace Bot.Channels.Slack;

/// <summary>What stands between Kiku and the workspace at the moment, told by whoever notices.</summary>
internal sealed class SlackHealth
{
    private volatile string? token = "Slack was not reached yet";
    private volatile string? socket;

    public ChannelStatus Status => (token ?? socket) is { } problem ? new(IsReady: false, problem) : new(IsReady: true);

    /// <summary>Null: the token is good.</summary>
    public string? Token
    {
        get => token;
        set => token = value;
    }

    /// <summary>Null: a socket is open, or none is needed.</summary>
    public string? Socket
    {
        get => socket;
        set => socket = value;
    }
}
