using Bot.Channels.Common;
using Bot.Channels.Slack.WebApi;
using Bot.Conversations;

namespace Bot.Channels.Slack;

/// <summary>The present health of the connection to the workspace: the outcome of the last calls, and whether a socket is open.</summary>
internal sealed class SlackHealth(SlackOptions options)
{
    /// <summary>One call without an answer may be Slack's slip of a moment.</summary>
    private const int SilencesUntilUnreached = 2;

    private volatile string? identity = "Slack was not reached yet";
    private volatile string? refusal;
    private volatile string? silence;
    private volatile string? socket;
    private int silences;

    public ChannelStatus Status => (refusal ?? identity ?? silence ?? socket) is { } problem ? new(IsReady: false, problem) : new(IsReady: true);

    /// <summary>Null: Slack said who Kiku is.</summary>
    public string? Identity
    {
        get => identity;
        set => identity = value;
    }

    /// <summary>Null: a socket is open, or none is needed.</summary>
    public string? Socket
    {
        get => socket;
        set => socket = value;
    }

    /// <summary>Notes what a call with the bot token came to: the last one tells whether the token is good and Slack is there.</summary>
    public void Note(ApiResult result)
    {
        switch (result.Outcome)
        {
            case CallOutcome.Error when ApiCodes.IsOfToken(result.Code):
                Refuse(Refusal(result.Code));
                break;
            case CallOutcome.Error when ApiCodes.IsOfNobody(result.Code):
                Unreached(result.Code);
                break;
            case CallOutcome.Ok or CallOutcome.Error:
                refusal = null;
                Answered();
                break;
            case CallOutcome.Limited:
                Answered();
                break;
            case CallOutcome.Unreachable:
                Unreached(result.Code);
                break;
            case CallOutcome.Uncertain when Interlocked.Increment(ref silences) >= SilencesUntilUnreached:
                Unreached(result.Code);
                break;
        }
    }

    public static string Refusal(string code) => $"Slack refuses the bot token ({code}): install the app again, or renew Slack:BotToken";

    /// <summary>Notes that the token is not good, until a call with it succeeds.</summary>
    public void Refuse(string why)
    {
        refusal = why;
        Answered();
    }

    public void Unreached(string code) => silence = $"Slack cannot be reached at {options.ApiUrl} ({code})";

    private void Answered()
    {
        Interlocked.Exchange(ref silences, 0);
        silence = null;
    }
}
