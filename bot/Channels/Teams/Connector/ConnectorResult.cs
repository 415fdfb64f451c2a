using System.Globalization;
using Bot.Channels.Common;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Bot.Channels.Teams.Connector;

/// <summary>What a call came to.</summary>
/// <param name="Code">The connector's word for the error, or one of <see cref="ConnectorCodes"/>.</param>
/// <param name="Status">Of an error; 0: there was none, or no answer.</param>
/// <param name="RetryAfter">For <see cref="CallOutcome.Limited"/>.</param>
internal sealed record ConnectorResult(CallOutcome Outcome, string Code, int Status = 0, TimeSpan? RetryAfter = null) : ISendCall
{
    /// <summary>Of the message or the conversation; null where there is none.</summary>
    public string? Id { get; init; }

    /// <summary>Who was asked about; null otherwise.</summary>
    public TeamsChannelAccount? Member { get; init; }

    public string? MessageId => Id is { Length: > 0 } ? Id : null;

    public string? Details => null;

    public bool IsOk => Outcome == CallOutcome.Ok;

    public static ConnectorResult Of(CallOutcome outcome, string code) => new(outcome, code);

    /// <param name="error">What the body says, where it says something.</param>
    /// <param name="limitWait">For a limit that does not say when it ends.</param>
    public static ConnectorResult Of(HttpResponseMessageWrapper response, ErrorResponse? error, TimeSpan limitWait)
    {
        var status = (int)response.StatusCode;
        return status switch
        {
            StatusCodes.Status429TooManyRequests or StatusCodes.Status412PreconditionFailed =>
                new(CallOutcome.Limited, ConnectorCodes.Limited, status, RetryAfterOf(response) ?? limitWait),
            >= 500 => new(CallOutcome.Uncertain, $"http_{status}", status),
            // Something was done, but the answer is none.
            >= 200 and < 300 => new(CallOutcome.Uncertain, ConnectorCodes.BrokenBody, status),
            _ => new(CallOutcome.Error, error?.Error?.Code is { Length: > 0 } code ? code : CodeOf(status), status),
        };
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ConnectorCodes.Unauthorized,
        StatusCodes.Status413PayloadTooLarge => ConnectorCodes.TooBig,
        _ => $"http_{status}",
    };

    private static TimeSpan? RetryAfterOf(HttpResponseMessageWrapper response) =>
        response.Headers.TryGetValue("Retry-After", out var values)
        && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
