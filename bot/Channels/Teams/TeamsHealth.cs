using Bot.Channels.Common;
using Bot.Channels.Teams.Connector;
using Bot.Conversations;

namespace Bot.Channels.Teams;

/// <summary>The present health of the connection to Teams: the keys, the token, and the outcome of the last calls of the connector.</summary>
internal sealed class TeamsHealth(TeamsOptions options)
{
    /// <summary>One call without an answer may be Teams' slip of a moment.</summary>
    private const int SilencesUntilUnreached = 2;

    private volatile string? keys = options.IsPlayground ? null : "the keys of incoming tokens were not loaded yet";
    private volatile string? token = options.IsPlayground ? null : "no token for sending was got yet";
    private volatile string? silence;
    private int silences;

    public ChannelStatus Status => (token ?? keys ?? silence) is { } problem ? new(IsReady: false, problem) : new(IsReady: true);

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

    /// <summary>Notes what a call of the connector came to.</summary>
    /// <returns>True: it leaves a doubt that only another call removes.</returns>
    public bool Note(ConnectorResult result, string serviceUrl)
    {
        // Without credentials nobody looks again, so nothing may stay red.
        if (options.IsPlayground)
            return false;
        switch (result.Outcome)
        {
            case CallOutcome.Limited when result.Code == ConnectorCodes.Unauthorized:
                token = "Teams refuses the token for sending: look at Teams:AppId and Teams:TenantId, and at the bot's registration";
                return true;
            case CallOutcome.Limited when result.Code == ConnectorCodes.NoToken:
                return true;
            case CallOutcome.Ok or CallOutcome.Error:
                token = null;
                Answered();
                return false;
            case CallOutcome.Limited:
                Answered();
                return false;
            default:
                if (result.Outcome == CallOutcome.Unreachable || Interlocked.Increment(ref silences) >= SilencesUntilUnreached)
                    silence = $"Teams cannot be reached at {serviceUrl} ({result.Code})";
                return silence is not null;
        }
    }

    private void Answered()
    {
        Interlocked.Exchange(ref silences, 0);
        silence = null;
    }
}
