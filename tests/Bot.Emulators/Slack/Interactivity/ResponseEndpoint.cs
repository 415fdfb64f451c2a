using System.Text;
using Bot.Emulators.Slack.Api;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Interactivity;

/// <summary>Answers at every <c>response_url</c>.</summary>
internal sealed class ResponseEndpoint(SlackState state, Answers answers, FaultPlan faults, CancellationToken stop)
{
    /// <summary>How faults and the record of calls name it.</summary>
    public const string Method = "response_url";

    private static readonly WebAnswer Taken = new(StatusCodes.Status200OK, "ok", "text/html");

    public async Task AnswerAsync(HttpContext context, string key)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var message = Parse(await reader.ReadToEndAsync(context.RequestAborted));
        var fault = faults.Take(Method, message ?? []);
        var answer = fault is { IsAfterStoring: false, Kind: not FaultKind.Slow } ? Taken : Take(key, message);
        if (fault is null)
        {
            Record(context, message, answer, answer.Status);
            await answer.WriteAsync(context);
        }
        else
        {
            Record(context, message, answer, await Faulty.AnswerAsync(context, fault, answer, state.Options.Time, stop));
        }
    }

    private WebAnswer Take(string key, JsonObject? message)
    {
        var (target, error) = state.ResponseUrls.Use(key);
        if (target is null)
            return WebAnswer.Failed(error) with { Status = StatusCodes.Status404NotFound };
        if (message is null)
            return WebAnswer.Failed("invalid_payload") with { Status = StatusCodes.Status400BadRequest };
        try
        {
            answers.Take(message, target);
            return Taken;
        }
        catch (ApiError refused)
        {
            return WebAnswer.Failed(refused.Code) with { Status = StatusCodes.Status400BadRequest };
        }
    }

    private static JsonObject? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Record(HttpContext context, JsonObject? message, WebAnswer answer, int status)
    {
        var error = answer == Taken ? null : (string?)JsonNode.Parse(answer.Body)!["error"];
        if (state.Options.KeepBodies)
            state.Calls.Enqueue(new(Method, message ?? [], context.Request.ContentType ?? "", status, error, state.Clock.Now));
        state.Changes.Signal();
    }
}
