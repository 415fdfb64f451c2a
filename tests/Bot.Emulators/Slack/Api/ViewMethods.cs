using Bot.Emulators.Slack.Interactivity;

namespace Bot.Emulators.Slack.Api;

/// <summary>https://docs.slack.dev/reference/methods/views.open and its like.</summary>
internal static class ViewMethods
{
    public static JsonObject Open(ApiCall call)
    {
        var content = ViewArguments.Read(call, "modal");
        return Document(call, call.State.Views.Open(Exchange(call).User, content));
    }

    public static JsonObject Push(ApiCall call)
    {
        var content = ViewArguments.Read(call, "modal");
        var trigger = Exchange(call);
        return Document(call, call.State.Views.Push(trigger.User, content) ?? throw new ApiError("push_limit_reached"));
    }

    public static JsonObject Update(ApiCall call)
    {
        var content = ViewArguments.Read(call, "modal");
        var views = call.State.Views;
        var shown = call.Text("view_id") is { } id ? views.Find(id)
            : call.Text("external_id") is { } external ? views.FindExternal(external)
            : throw ApiError.MissingArgument("view_id");
        if (shown is not { Type: "modal" })
            throw new ApiError("not_found");
        if (call.Text("hash") is { } hash && hash != shown.Hash)
            throw new ApiError("hash_conflict");
        return Document(call, views.Update(shown, content));
    }

    public static JsonObject Publish(ApiCall call)
    {
        var user = call.Required("user_id");
        var content = ViewArguments.Read(call, "home");
        if (call.State.Directory.Person(user) is not { BotId: null })
            throw new ApiError("invalid_arguments", "[ERROR] user_id is invalid");
        return Document(call, call.State.Views.Publish(user, content, call.Text("hash")) ?? throw new ApiError("hash_conflict"));
    }

    private static Trigger Exchange(ApiCall call)
    {
        var (trigger, error) = call.State.Triggers.Exchange(call.Required("trigger_id"));
        return trigger ?? throw new ApiError(error);
    }

    private static JsonObject Document(ApiCall call, SlackView view) => new() { ["view"] = view.Document(call.Identity) };
}
