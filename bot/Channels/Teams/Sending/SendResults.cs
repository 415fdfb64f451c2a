using Bot.Channels.Common;
using Bot.Channels.Teams.Connector;
using Bot.Conversations;

namespace Bot.Channels.Teams.Sending;

/// <summary>What a call's result means for the message.</summary>
internal static class SendResults
{
    public static SendResult Of(ConnectorResult result) => result.Outcome switch
    {
        CallOutcome.Ok => new Sent(result.Id is { Length: > 0 } id ? id : null),
        CallOutcome.Limited when result.RetryAfter is { } pause => new Limited(result.Code, pause),
        CallOutcome.Limited => new Refused(result.Code, result.RetryAfter),
        CallOutcome.Unreachable => new Refused(result.Code),
        CallOutcome.Uncertain => new Unknown(result.Code),
        _ => new Failed(result.Code),
    };
}
