using Bot.Conversations;

namespace Bot.Channels.Teams;

/// <summary>What stands between Kiku and Teams at the moment, told by whoever notices.</summary>
internal sealed class TeamsHealth(TeamsOptions options)
{
    private volatile string? keys = options.IsPlayground ? null : "the keys of incoming tokens were not loaded yet";
    private volatile string? token = options.IsPlayground ? null : "no token for sending was got yet";

    public ChannelStatus Status => (token ?? keys) is { } problem ? new(IsReady: false, problem) : new(IsReady: true);

    /// <summary>Null: incoming tokens can be checked.</summary>
    public string? Keys
    {
        get => keys;
        set => keys = value;
    }

    /// <summary>Null: the credentials are good.</summary>
    public string? Token
    {
        get => token;
        set => token = value;
    }
}
