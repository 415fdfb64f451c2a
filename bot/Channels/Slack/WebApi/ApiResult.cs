namespace Bot.Channels.Slack.WebApi;

/// <summary>What became of a call.</summary>
internal enum ApiOutcome
{
    Ok,

    /// <summary>HTTP 200 with <c>ok:false</c>, or refused in another way that says why.</summary>
    Error,

    /// <summary>HTTP 429: nothing was done.</summary>
    Limited,

    /// <summary>No connection: nothing was sent.</summary>
    Unreachable,

    /// <summary>No answer, half an answer, or an error of the server: it may have been done.</summary>
    Uncertain,
}

/// <param name="Code">Slack's word for the error, or one of <see cref="ApiCodes"/>; <c>ok</c> when there is none.</param>
/// <param name="RetryAfter">For <see cref="ApiOutcome.Limited"/>.</param>
internal sealed record ApiResult(ApiOutcome Outcome, string Code, ApiDocument Document, TimeSpan? RetryAfter = null)
{
    public static ApiResult Of(ApiOutcome outcome, string code) => new(outcome, code, ApiDocument.Empty);

    /// <summary>Of HTTP; 0: there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>What the token may do, with commas between; null: Slack did not say.</summary>
    public string? Scopes { get; init; }

    /// <summary>By Slack's clock.</summary>
    public DateTimeOffset? Date { get; init; }

    public bool IsOk => Outcome == ApiOutcome.Ok;
}
