using Bot.Channels.Common;

namespace Bot.Channels.Teams.Connector;

/// <summary>What a call came to.</summary>
/// <param name="Code">The connector's word for the error, or one of <see cref="ConnectorCodes"/>.</param>
/// <param name="Document">Of <see cref="CallOutcome.Ok"/>; null where there is none.</param>
/// <param name="RetryAfter">For <see cref="CallOutcome.Limited"/>.</param>
internal sealed record ConnectorResult(CallOutcome Outcome, string Code, int Status = 0, ConnectorDocument? Document = null, TimeSpan? RetryAfter = null)
    : ICallResult
{
    public static ConnectorResult Of(CallOutcome outcome, string code) => new(outcome, code);

    public bool IsOk => Outcome == CallOutcome.Ok;
}
