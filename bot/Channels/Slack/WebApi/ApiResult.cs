using Bot.Channels.Common;

namespace Bot.Channels.Slack.WebApi;

/// <summary>What a call came to.</summary>
/// <param name="Code">Slack's word for the error, or one of <see cref="ApiCodes"/>; <c>ok</c> when there is none.</param>
/// <param name="RetryAfter">For <see cref="CallOutcome.Limited"/>.</param>
internal sealed record ApiResult(CallOutcome Outcome, string Code, ApiDocument Document, TimeSpan? RetryAfter = null) : ISendCall
{
    public static ApiResult Of(CallOutcome outcome, string code) => new(outcome, code, ApiDocument.Empty);

    /// <summary>Of HTTP; 0: there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>What the token may do, with commas between; null: Slack did not say.</summary>
    public string? Scopes { get; init; }

    /// <summary>By Slack's clock.</summary>
    public DateTimeOffset? Date { get; init; }

    public string? MessageId => Document.Ts;

    public string? Details => Document.Needed ?? string.Join("; ", Document.ResponseMetadata?.Messages ?? []);

    public bool IsOk => Outcome == CallOutcome.Ok;
}
