using Bot.Channels.Teams.Connector;
using Bot.Conversations;

namespace Bot.Channels.Teams.Sending;

/// <summary>What a call's result means for the message.</summary>
internal static class SendResults
{
    public static SendResult Of(ConnectorResult result) => result.Outcome switch
    {
        ConnectorOutcome.Ok => new Sent(result.Document?.Id),
        ConnectorOutcome.Limited => new Refused(result.Code, result.RetryAfter),
        ConnectorOutcome.Unreachable => new Refused(result.Code),
        ConnectorOutcome.Uncertain => new Unknown(result.Code),
        _ => new Failed(result.Code),
    };
}
