using System.Collections.Frozen;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Api;

/// <summary>Answers <c>/api/METHOD</c>.</summary>
internal sealed class ApiEndpoint(
    SlackState state, MessageBoard board, FaultPlan faults, MessageRate rate, IEnumerable<ApiMethod> methods, CancellationToken stop)
{
    private readonly FrozenDictionary<string, ApiMethod> methods = methods.ToFrozenDictionary(method => method.Name, StringComparer.Ordinal);

    public async Task AnswerAsync(HttpContext context, string name)
    {
        ApiRequest request;
        try
        {
            request = await ApiRequest.ReadAsync(name, context.Request, context.RequestAborted);
        }
        catch (ApiError error)
        {
            var refused = new ApiRequest(name, [], null, context.Request.ContentType ?? "", null);
            Record(refused, error.Code, await Answer(refused, error.Document("")).WriteAsync(context));
            return;
        }

        if (faults.Take(name, request.Arguments) is { } fault)
            await FailAsync(context, request, fault);
        else
            await AnswerAsync(context, request);
    }

    private async Task AnswerAsync(HttpContext context, ApiRequest request)
    {
        var (answer, error) = Refused(request) ?? Perform(request);
        // Before the answer is on its way: who has it may look for the call.
        Record(request, error, answer.Status);
        await answer.WriteAsync(context);
    }

    private async Task FailAsync(HttpContext context, ApiRequest request, Fault fault)
    {
        var takesEffect = fault.IsAfterStoring || fault.Kind is FaultKind.Slow;
        var (right, error) = takesEffect ? Perform(request) : (WebAnswer.Failed("internal_error"), null);
        var status = fault.Kind switch
        {
            FaultKind.RateLimited => StatusCodes.Status429TooManyRequests,
            FaultKind.Status => fault.HttpStatus,
            FaultKind.Hang or FaultKind.HalfBody => 0,
            _ => right.Status,
        };
        Record(request, fault.Kind is FaultKind.Error ? fault.Code : error, status);
        await Faulty.AnswerAsync(context, fault, right, state.Options.Time, stop);
    }

    private (WebAnswer, string?)? Refused(ApiRequest request)
    {
        if (!rate.IsOn || request.Method is not ("chat.postMessage" or "chat.postEphemeral") || (string?)request.Arguments["channel"] is not { } channel)
            return null;
        return rate.Refuse(channel) is { } seconds ? (WebAnswer.RateLimited(seconds), "ratelimited") : null;
    }

    private (WebAnswer Answer, string? Error) Perform(ApiRequest request)
    {
        try
        {
            var method = methods.GetValueOrDefault(request.Method) ?? throw new ApiError("unknown_method");
            Authorize(method, request.Token);
            var call = new ApiCall(request, state, board);
            if (method.Scopes.Length > 0)
                call.RequireScope(method.Scopes);
            var document = method.Answer(call);
            document.Insert(0, "ok", true);
            return (Answer(request, document), null);
        }
        catch (ApiError error)
        {
            var document = error.Document(state.Grant.Provided);
            if (error.Code == "unknown_method")
                document["req_method"] = request.Method;
            return (Answer(request, document), error.Code);
        }
    }

    private void Authorize(ApiMethod method, string? token)
    {
        if (method.Token is TokenKind.Unknown)
            return;
        if (string.IsNullOrEmpty(token))
            throw new ApiError("not_authed");
        var kind = state.Grant.KindOf(token);
        if (kind == method.Token)
            return;
        throw new ApiError(kind switch
        {
            TokenKind.Unknown => "invalid_auth",
            TokenKind.Revoked => "token_revoked",
            TokenKind.Uninstalled => "account_inactive",
            _ => "not_allowed_token_type",
        });
    }

    private WebAnswer Answer(ApiRequest request, JsonObject document)
    {
        if (request.Warning is { } warning)
        {
            document["warning"] = warning;
            if (document["response_metadata"] is not JsonObject metadata)
                document["response_metadata"] = metadata = [];
            metadata["warnings"] = new JsonArray(warning);
        }

        var scopes = methods.GetValueOrDefault(request.Method)?.Scopes ?? [];
        return new(StatusCodes.Status200OK, document.ToJsonString())
        {
            Headers =
            [
                ("x-oauth-scopes", state.Grant.Provided),
                ("x-accepted-oauth-scopes", string.Join(',', scopes)),
                ("x-slack-req-id", state.Ids.NextUuid("request")),
            ],
        };
    }

    private void Record(ApiRequest request, string? error, int status)
    {
        if (state.Options.KeepBodies)
            state.Calls.Enqueue(new(request.Method, request.Arguments, request.ContentType, status, error, state.Clock.Now));
        state.Changes.Signal();
    }
}
