using System.Collections.Concurrent;
using Bot.Emulators.Slack;
using Bot.Emulators.Slack.Faults;
using Bot.Emulators.Slack.Model;
using Bot.Emulators.Teams.Identity;
using Bot.Emulators.Teams.Model;

namespace Bot.Emulators.Teams.Api;

/// <summary>The Bot Connector's calls about conversations
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference).</summary>
internal sealed class ConnectorEndpoint(
    TeamsServiceOptions options, TeamsDirectory directory, LoginEndpoint login, FaultPlan faults, Changes changes, CancellationToken stop)
{
    public const string Path = "/teams/v3/conversations";

    private const string ThreadMark = ";messageid=";

    private readonly ConcurrentQueue<TeamsCall> calls = [];
    private int count;

    public IReadOnlyList<TeamsCall> Calls => [.. calls];

    public int Count => count;

    public async Task AnswerAsync(HttpContext context, string rest)
    {
        var parts = rest.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        var name = NameOf(context.Request.Method, parts);
        var authorization = (string?)context.Request.Headers.Authorization;
        Interlocked.Increment(ref count);
        var body = await ReadAsync(context);
        var fault = faults.Take(name, body ?? []);
        var right = fault is null or { IsAfterStoring: true } or { Kind: FaultKind.Slow or FaultKind.HalfBody }
            ? Answer(name, parts, body, authorization)
            : null;
        var status = fault is null ? await right!.WriteAsync(context) : await FailAsync(context, fault, right);
        if (options.KeepBodies)
            calls.Enqueue(new(name, rest, authorization, status));
        changes.Signal();
    }

    private async Task<int> FailAsync(HttpContext context, Fault fault, WebAnswer? right) => fault.Kind == FaultKind.Error
        ? await Error(fault.HttpStatus == 0 ? StatusCodes.Status403Forbidden : fault.HttpStatus, fault.Code).WriteAsync(context)
        : await Faulty.AnswerAsync(context, fault, right ?? new(StatusCodes.Status200OK, "{}"), options.Time, stop);

    private static string NameOf(string method, string[] parts) => (method, parts) switch
    {
        ("POST", []) => "create",
        ("POST", [_, "activities"]) => "send",
        ("POST", [_, "activities", _]) => "reply",
        ("PUT", [_, "activities", _]) => "update",
        ("DELETE", [_, "activities", _]) => "delete",
        ("GET", [_, "members", _]) => "member",
        _ => "unknown",
    };

    private async Task<JsonObject?> ReadAsync(HttpContext context)
    {
        if (!options.KeepBodies)
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            return null;
        }

        return context.Request.ContentLength > 0 ? await JsonNode.ParseAsync(context.Request.Body) as JsonObject : null;
    }

    private WebAnswer Answer(string name, string[] parts, JsonObject? body, string? authorization)
    {
        if (!login.Accepts(authorization))
            return Error(StatusCodes.Status401Unauthorized, "Unauthorized");
        if (name == "create")
            return directory.CreatePersonal((string?)body?["members"]?[0]?["id"]) is { } chat
                ? WebAnswer.Json(new() { ["id"] = chat.Id }, StatusCodes.Status201Created)
                : Error(StatusCodes.Status400BadRequest, "BadArgument");
        if (name == "unknown")
            return Error(StatusCodes.Status404NotFound, "ServiceError");

        var mark = parts[0].IndexOf(ThreadMark, StringComparison.Ordinal);
        var (id, thread) = mark < 0 ? (parts[0], null) : (parts[0][..mark], parts[0][(mark + ThreadMark.Length)..]);
        if (directory.Find(id) is not { } conversation)
            return Error(StatusCodes.Status404NotFound, "ConversationNotFound");
        if (!conversation.IsInstalled)
            return Error(StatusCodes.Status403Forbidden, "BotNotInConversationRoster");
        return name switch
        {
            "send" => Add(conversation, thread, null, body),
            "reply" => Add(conversation, thread, parts[2], body),
            "member" => Member(parts[2]),
            _ => Change(conversation, parts[2], body, isDeleted: name == "delete"),
        };
    }

    private WebAnswer Add(TeamsConversation conversation, string? thread, string? replyTo, JsonObject? body)
    {
        var id = directory.NextMessageId();
        conversation.Add(new(id, conversation.Id, thread, replyTo, body, options.Time.GetUtcNow()));
        return WebAnswer.Json(new() { ["id"] = id }, StatusCodes.Status201Created);
    }

    private static WebAnswer Change(TeamsConversation conversation, string id, JsonObject? body, bool isDeleted)
    {
        if (conversation.Find(id) is not { } message)
            return Error(StatusCodes.Status404NotFound, "ActivityNotFoundInConversation");
        if (isDeleted)
            message.IsDeleted = true;
        else
            message.Update(body);
        return WebAnswer.Json(new() { ["id"] = id });
    }

    private WebAnswer Member(string id) => directory.Person(id) is { } person
        ? WebAnswer.Json(new()
        {
            ["id"] = person.Id,
            ["name"] = person.Name,
            ["userRole"] = person.IsGuest ? "guest" : "user",
            ["tenantId"] = TeamsService.DefaultTenant,
        })
        : Error(StatusCodes.Status404NotFound, "MemberNotFoundInConversation");

    private static WebAnswer Error(int status, string code) =>
        WebAnswer.Json(new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = code } }, status);
}
