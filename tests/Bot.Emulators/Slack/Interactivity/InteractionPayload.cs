using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Interactivity;

/// <summary>What Slack sends when people click, choose and submit (https://docs.slack.dev/reference/interaction-payloads).</summary>
internal static class InteractionPayload
{
    /// <summary>What all have in common.</summary>
    public static JsonObject Of(SlackState state, string type, SlackPerson person, string? viewId = null) => new()
    {
        ["type"] = type,
        ["user"] = new JsonObject { ["id"] = person.Id, ["username"] = person.Name, ["name"] = person.Name, ["team_id"] = person.TeamId },
        ["api_app_id"] = state.Identity.AppId,
        ["token"] = state.Identity.VerificationToken,
        ["trigger_id"] = state.Triggers.Issue(person.Id, viewId),
        ["team"] = new JsonObject { ["id"] = state.Identity.TeamId, ["domain"] = state.Identity.TeamDomain },
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
    };

    /// <summary>Adds the message that somebody did something with, and where to answer.</summary>
    public static JsonObject In(this JsonObject payload, SlackState state, SlackChannel channel, ClickedMessage message)
    {
        var container = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = channel.Id,
            ["is_ephemeral"] = message.IsEphemeral,
        };
        if (message.ThreadTs is { } thread)
            container["thread_ts"] = thread;
        payload["container"] = container;
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Kind == ChannelKind.Direct ? "directmessage" : channel.Name };
        if (message.Document is { } document)
            payload["message"] = document;
        payload["state"] = new JsonObject { ["values"] = new JsonObject() };
        payload["response_url"] = state.ResponseUrls.Issue(new(channel.Id, (string)payload["user"]!["id"]!, message.Ts, message.IsEphemeral));
        return payload;
    }

    public static JsonObject In(this JsonObject payload, SlackState state, SlackView view, JsonObject? values = null)
    {
        if ((string?)payload["type"] == "block_actions")
            payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = view.Document(state.Identity, values);
        return payload;
    }

    /// <summary>The <c>actions</c> of one element.</summary>
    /// <param name="chosen">The value of the option that is chosen; null for buttons.</param>
    /// <exception cref="ArgumentException">There is no such element.</exception>
    public static JsonArray Action(SlackState state, JsonElement? blocks, string actionId, string? chosen)
    {
        foreach (var block in blocks is { } list ? list.EnumerateArray() : [])
        {
            if (Elements(block).FirstOrDefault(element => Text(element, "action_id") == actionId) is { ValueKind: JsonValueKind.Object } found)
                return [Action(state, Text(block, "block_id"), JsonObject.Create(found)!, chosen)];
        }

        throw new ArgumentException($"Nothing that is shown has the action_id {actionId}.", nameof(actionId));
    }

    private static JsonObject Action(SlackState state, string? blockId, JsonObject element, string? chosen)
    {
        var action = new JsonObject { ["action_id"] = element["action_id"]!.DeepClone(), ["block_id"] = blockId };
        foreach (var name in (string[])["text", "value"])
        {
            if (element[name] is { } value)
                action[name] = value.DeepClone();
        }

        if (chosen is not null)
        {
            var option = (element["options"] as JsonArray)?.FirstOrDefault(option => (string?)option?["value"] == chosen);
            if (option is null)
                action["value"] = chosen;
            else
                action["selected_option"] = option.DeepClone();
        }

        action["type"] = element["type"]!.DeepClone();
        action["action_ts"] = state.Clock.Next();
        return action;
    }

    private static IEnumerable<JsonElement> Elements(JsonElement block)
    {
        if (block.TryGetProperty("elements", out var elements) && elements.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in elements.EnumerateArray())
                yield return element;
        }

        foreach (var name in (string[])["accessory", "element"])
        {
            if (block.TryGetProperty(name, out var single))
                yield return single;
        }
    }

    private static string? Text(JsonElement shape, string name) => shape.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>A message that somebody does something with.</summary>
/// <param name="Document">Null for one that only one person sees: Slack does not send it along.</param>
internal sealed record ClickedMessage(string Ts, string? ThreadTs, bool IsEphemeral, JsonElement? Blocks, JsonObject? Document);
