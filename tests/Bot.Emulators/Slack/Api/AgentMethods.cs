using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Api;

/// <summary>The agent pane: https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts and its like.</summary>
internal static class AgentMethods
{
    private const int MaxPrompts = 4;

    public static JsonObject SetSuggestedPrompts(ApiCall call)
    {
        var channel = Pane(call);
        if (call.Structure("prompts", "invalid_arguments") is not JsonArray { Count: > 0 and <= MaxPrompts } prompts)
            throw new ApiError("invalid_arguments", $"[ERROR] prompts must have 1 to {MaxPrompts} items");
        var read = prompts.Select(Prompt).ToList();
        call.State.Agent.Prompts.Enqueue(new(channel.Id, call.Text("thread_ts"), call.Text("title"), read));
        return [];
    }

    public static JsonObject SetStatus(ApiCall call)
    {
        var channel = call.JoinedChannel("channel_id");
        if (call.Arguments["status"] is null)
            throw ApiError.MissingArgument("status");
        call.State.Agent.Statuses.Enqueue(new(channel.Id, call.Required("thread_ts"), call.Text("status") ?? ""));
        return [];
    }

    public static JsonObject SetTitle(ApiCall call)
    {
        var channel = Pane(call);
        call.State.Agent.Titles[(channel.Id, call.Required("thread_ts"))] = call.Required("title");
        return [];
    }

    public static JsonObject SetSessionStatus(ApiCall call)
    {
        var channel = call.JoinedChannel("channel_id");
        var status = call.Required("status");
        if (status is not ("active" or "processing" or "suspended" or "closed"))
            throw new ApiError("invalid_arguments", "[ERROR] status must be one of active, processing, suspended, closed");
        call.State.Agent.Sessions[(channel.Id, call.Text("thread_ts"))] = status;
        return new() { ["status"] = status, ["agent_status"] = status };
    }

    private static SlackChannel Pane(ApiCall call)
    {
        var channel = call.JoinedChannel("channel_id");
        return channel.Kind == ChannelKind.Direct ? channel : throw new ApiError("invalid_channel_type");
    }

    private static (string Title, string Message) Prompt(JsonNode? prompt) =>
        (string?)prompt?["title"] is { Length: > 0 } title && (string?)prompt["message"] is { Length: > 0 } message
            ? (title, message)
            : throw new ApiError("invalid_arguments", "[ERROR] a prompt needs a title and a message");
}
