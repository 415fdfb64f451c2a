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

/// <summary>The outcome of a call that sends a message.</summary>
internal interface ISendCall : ICallResult
{
    /// <summary>The service's word for an error.</summary>
    string Code { get; }

    /// <summary>The service's id of what was sent; null where it gives none.</summary>
    string? MessageId { get; }

    /// <summary>The detail of an error that the service gives, for logs; null: none.</summary>
    string? Details { get; }
}
