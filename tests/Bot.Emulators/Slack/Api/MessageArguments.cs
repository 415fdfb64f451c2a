using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Api;

/// <summary>What a message is made of, read from a call and held against Slack's limits.</summary>
internal static class MessageArguments
{
    private const int MaxText = 40_000;
    private const int MaxMarkdown = 12_000;

    public static MessageDraft Read(ApiCall call)
    {
        var text = call.Text("text") ?? call.Text("markdown_text");
        var blocks = call.Structure("blocks", "invalid_blocks_format");
        var attachments = call.Structure("attachments", "invalid_attachments");
        if (text is null && blocks is not JsonArray { Count: > 0 } && attachments is not JsonArray { Count: > 0 })
            throw new ApiError("no_text");
        if (call.Text("markdown_text") is { } markdown && (call.Text("text") is not null || blocks is not null))
            throw new ApiError("markdown_text_conflict");
        if (text?.Length > MaxText || call.Text("markdown_text")?.Length > MaxMarkdown)
            throw new ApiError("msg_too_long");
        return new(call.Identity.BotUserId, text ?? "")
        {
            ThreadTs = call.Text("thread_ts"),
            BotId = call.Identity.BotId,
            AppId = call.Identity.AppId,
            Blocks = Blocks(call.State, blocks),
            Attachments = Element(attachments),
            Metadata = Metadata(call),
        };
    }

    /// <summary>Checked, and with the ids that Slack adds.</summary>
    public static JsonElement? Blocks(SlackState state, JsonNode? blocks)
    {
        if (blocks is null)
            return null;
        if (blocks is not JsonArray list)
            throw new ApiError("invalid_blocks_format");
        if (list.Count == 0)
            return null;
        BlockLimits.Check(list, BlockLimits.Surface.Message);
        AddIds(state, list);
        return Element(list);
    }

    /// <summary>Blocks without a <c>block_id</c> get one, and so do the elements that can be acted on.</summary>
    public static void AddIds(SlackState state, JsonArray blocks)
    {
        foreach (var block in blocks.OfType<JsonObject>())
        {
            if (block["block_id"] is null)
                block["block_id"] = ShortId(state, "block");
            foreach (var element in (block["elements"] as JsonArray)?.OfType<JsonObject>() ?? [])
                AddActionId(state, element);
            AddActionId(state, block["accessory"] as JsonObject);
            AddActionId(state, block["element"] as JsonObject);
        }
    }

    public static JsonElement? Element(JsonNode? node) => node is null ? null : JsonSerializer.SerializeToElement(node);

    private static void AddActionId(SlackState state, JsonObject? element)
    {
        if (element is not null && element["action_id"] is null && BlockLimits.IsInteractive((string?)element["type"]))
            element["action_id"] = ShortId(state, "action");
    }

    private static string ShortId(SlackState state, string kind) => $"{kind[0]}{state.Ids.Count(kind):x4}";

    private static JsonElement? Metadata(ApiCall call)
    {
        var metadata = call.Structure("metadata", "invalid_metadata_format");
        if (metadata is null)
            return null;
        if (metadata is not JsonObject shape || shape["event_type"] is not JsonValue || shape["event_payload"] is not JsonObject)
            throw new ApiError("invalid_metadata_schema");
        return Element(metadata);
    }
}
