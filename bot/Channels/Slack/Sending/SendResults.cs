using Bot.Channels.Common;
using Bot.Channels.Slack.WebApi;
using Bot.Conversations;

namespace Bot.Channels.Slack.Sending;

/// <summary>What a call's result means for the message.</summary>
internal static class SendResults
{
    /// <summary>For what Slack lets pass some time later without saying when.</summary>
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);

    public static SendResult Of(ApiResult result) => result.Outcome switch
    {
        CallOutcome.Ok => new Sent(result.Document.Ts),
        CallOutcome.Limited => new Limited(ApiCodes.RateLimited, result.RetryAfter ?? Later),
        CallOutcome.Unreachable => new Refused(ApiCodes.ConnectionFailed),
        CallOutcome.Uncertain => new Unknown(result.Code),
        // The token is renewed one day, and nothing is wrong with the conversation.
        _ when ApiCodes.IsTemporary(result.Code) || ApiCodes.IsAuthentication(result.Code) => new Refused(result.Code, Later),
        _ when ApiCodes.IsHalfDone(result.Code) => new Unknown(result.Code),
        _ => new Failed(result.Code),
    };
}
