namespace Bot.Channels.Teams.Connector;

/// <summary>What became of a call.</summary>
internal enum ConnectorOutcome
{
    Ok,

    /// <summary>Refused in a way that says why.</summary>
    Error,

    /// <summary>HTTP 429 or 412: nothing was done, and later it may be.</summary>
    Limited,

    /// <summary>No connection, or no token to send with: nothing was sent.</summary>
    Unreachable,

    /// <summary>No answer, half an answer, or an error of the server: it may have been done.</summary>
    Uncertain,
}

/// <param name="Code">The connector's word for the error, or one of <see cref="ConnectorCodes"/>.</param>
/// <param name="Document">Of <see cref="ConnectorOutcome.Ok"/>; null where there is none.</param>
/// <param name="RetryAfter">For <see cref="ConnectorOutcome.Limited"/>.</param>
internal sealed record ConnectorResult(ConnectorOutcome Outcome, string Code, int Status = 0, ConnectorDocument? Document = null, TimeSpan? RetryAfter = null)
{
    public static ConnectorResult Of(ConnectorOutcome outcome, string code) => new(outcome, code);

    public bool IsOk => Outcome == ConnectorOutcome.Ok;
}
