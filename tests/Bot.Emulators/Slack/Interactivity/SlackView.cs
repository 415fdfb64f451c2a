using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Interactivity;

/// <summary>A modal or an App Home, as the app made it.</summary>
/// <param name="Content">What the app sent.</param>
/// <param name="Hash">Another one after each change.</param>
internal sealed record SlackView(string Id, string User, JsonElement Content, string Hash)
{
    public string RootId { get; init; } = Id;

    public string? PreviousId { get; init; }

    public string Type => Text("type");

    public string CallbackId => Text("callback_id");

    public string PrivateMetadata => Text("private_metadata");

    /// <summary>The app wants to know when somebody closes it.</summary>
    public bool NotifiesOnClose => Flag("notify_on_close");

    public string ExternalId => Text("external_id");

    /// <summary>As in answers and payloads.</summary>
    /// <param name="values">What was filled in: by block, by action.</param>
    public JsonObject Document(SlackIdentity identity, JsonObject? values = null) => new()
    {
        ["id"] = Id,
        ["team_id"] = identity.TeamId,
        ["type"] = Type,
        ["blocks"] = Node("blocks") ?? new JsonArray(),
        ["private_metadata"] = PrivateMetadata,
        ["callback_id"] = CallbackId,
        ["state"] = new JsonObject { ["values"] = values ?? [] },
        ["hash"] = Hash,
        ["title"] = Node("title") ?? new JsonObject { ["type"] = "plain_text", ["text"] = "View Title", ["emoji"] = true },
        ["clear_on_close"] = Flag("clear_on_close"),
        ["notify_on_close"] = Flag("notify_on_close"),
        ["close"] = Node("close"),
        ["submit"] = Node("submit"),
        ["previous_view_id"] = PreviousId,
        ["root_view_id"] = RootId,
        ["app_id"] = identity.AppId,
        ["external_id"] = ExternalId,
        ["app_installed_team_id"] = identity.TeamId,
        ["bot_id"] = identity.BotId,
    };

    private string Text(string name) => Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private bool Flag(string name) => Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private JsonNode? Node(string name) => Content.TryGetProperty(name, out var value) ? JsonSerializer.SerializeToNode(value) : null;
}
