using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Api;

/// <summary>https://docs.slack.dev/reference/methods/conversations.history and replies.</summary>
internal static class HistoryMethods
{
    private const int MostItems = 999;

    public static JsonObject History(ApiCall call)
    {
        var channel = Readable(call);
        var range = Range(call, 100);
        if (Cursor.Read(call, "next_ts") is { } next)
            range = range with { Latest = next, Inclusive = true };
        // One more than asked for is the one that the cursor names.
        var page = channel.History(range with { Limit = range.Limit + 1 });
        var (shown, cursor) = Cut(page.Messages, range.Limit);
        return Document(call, channel, shown, cursor, withPins: true);
    }

    public static JsonObject Replies(ApiCall call)
    {
        var channel = Readable(call);
        var ts = call.Required("ts");
        var asked = channel.Find(ts) ?? throw new ApiError("thread_not_found");
        var thread = channel.Thread(asked.ThreadTs ?? ts) ?? throw new ApiError("thread_not_found");
        var range = Range(call, 1000);
        var next = Cursor.Read(call, "next_ts");
        // The root comes along whatever the range is.
        var inRange = thread.Where((message, at) => at == 0 ? next is null : range.Contains(message.Ts)
            && (next is null || string.CompareOrdinal(message.Ts, next) >= 0)).ToList();
        var (shown, cursor) = Cut(inRange, range.Limit);
        return Document(call, channel, shown, cursor, withPins: false);
    }

    private static SlackChannel Readable(ApiCall call)
    {
        var channel = call.Channel();
        call.RequireScope(channel.ScopeFamily + ":history");
        return channel.Has(call.Identity.BotUserId) ? channel : throw new ApiError("not_in_channel");
    }

    private static HistoryRange Range(ApiCall call, int usual) =>
        new(Time(call, "oldest"), Time(call, "latest"), call.Flag("inclusive"), call.Number("limit", usual, MostItems));

    /// <summary>Whole seconds are taken as well, and are padded to compare as text.</summary>
    private static string? Time(ApiCall call, string name)
    {
        if (call.Text(name) is not { } text || text is "0")
            return null;
        var full = text.Contains('.') ? text : text + ".000000";
        return TimestampSource.Parse(full) is null ? throw new ApiError("invalid_ts_" + name) : full;
    }

    private static (IReadOnlyList<SlackMessage> Shown, string? Cursor) Cut(IReadOnlyList<SlackMessage> messages, int limit) =>
        messages.Count > limit ? ([.. messages.Take(limit)], Cursor.Of("next_ts", messages[limit].Ts)) : (messages, null);

    private static JsonObject Document(ApiCall call, SlackChannel channel, IReadOnlyList<SlackMessage> messages, string? cursor, bool withPins)
    {
        var withMetadata = call.Flag("include_all_metadata");
        var document = new JsonObject
        {
            ["messages"] = new JsonArray([.. messages.Select(message =>
                (JsonNode)MessageDocument.Of(message, call.Identity, withMetadata, channel.ThreadOf(message.Ts)))]),
            ["has_more"] = cursor is not null,
        };
        if (withPins)
            document["pin_count"] = 0;
        if (cursor is not null)
            document["response_metadata"] = new JsonObject { ["next_cursor"] = cursor };
        return document;
    }
}
