namespace Bot.Channels.Common;

/// <summary>What became of a call of a chat service.</summary>
internal enum CallOutcome
{
    Ok,

    /// <summary>Refused in a way that says why.</summary>
    Error,

    /// <summary>Too soon: nothing was done, and later it may be.</summary>
    Limited,

    /// <summary>No connection, or no token to send with: nothing was sent.</summary>
    Unreachable,

    /// <summary>No answer, half an answer, or an error of the server: it may have been done.</summary>
    Uncertain,
}

internal interface ICallResult
{
    CallOutcome Outcome { get; }

    /// <summary>For <see cref="CallOutcome.Limited"/>.</summary>
    TimeSpan? RetryAfter { get; }
}
