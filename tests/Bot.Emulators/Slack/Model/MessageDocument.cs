namespace Bot.Emulators.Slack.Model;

/// <summary>Messages as Slack writes them.</summary>
internal static class MessageDocument
{
    /// <param name="withMetadata">Only when it is asked for: <c>include_all_metadata</c>.</param>
    /// <param name="thread">Of the replies, where the message is shown with them.</param>
    public static JsonObject Of(SlackMessage message, SlackIdentity identity, bool withMetadata = false, ThreadSummary? thread = null)
    {
        var document = new JsonObject { ["user"] = message.User, ["type"] = "message", ["ts"] = message.Ts };
        if (message.ClientMessageId is { } client)
            document["client_msg_id"] = client;
        if (message.Subtype is { } subtype)
            document["subtype"] = subtype;
        AddAuthor(document, message, identity);
        document["text"] = message.Text;
        document["team"] = identity.TeamId;
        AddThread(document, message, thread);
        AddContent(document, message);
        if (withMetadata && message.Metadata is { } metadata)
            document["metadata"] = JsonObject.Create(metadata);
        return document;
    }

    private static void AddAuthor(JsonObject document, SlackMessage message, SlackIdentity identity)
    {
        if (message.BotId is not { } bot)
            return;
        document["bot_id"] = bot;
        document["app_id"] = message.AppId;
        document["bot_profile"] = new JsonObject
        {
            ["id"] = bot,
            ["app_id"] = message.AppId,
            ["user_id"] = message.User,
            ["name"] = message.AppId == identity.AppId ? identity.BotName : "other",
            ["icons"] = new JsonObject(),
            ["deleted"] = false,
            ["updated"] = 1_700_000_000,
            ["team_id"] = identity.TeamId,
        };
    }

    private static void AddThread(JsonObject document, SlackMessage message, ThreadSummary? thread)
    {
        if (message.ThreadTs is { } root)
        {
            document["thread_ts"] = root;
            if (message.ParentUser is { } parent)
                document["parent_user_id"] = parent;
        }
        else if (thread is not null)
        {
            document["thread_ts"] = message.Ts;
            document["reply_count"] = thread.Count;
            document["reply_users_count"] = thread.Users.Count;
            document["latest_reply"] = thread.Latest;
            document["reply_users"] = new JsonArray([.. thread.Users.Select(user => (JsonNode)user)]);
            document["is_locked"] = false;
            document["subscribed"] = true;
        }
    }

    private static void AddContent(JsonObject document, SlackMessage message)
    {
        if (message.Blocks is { } blocks)
            document["blocks"] = JsonArray.Create(blocks);
        if (message.Attachments is { } attachments)
            document["attachments"] = JsonArray.Create(attachments);
        if (message.EditedTs is { } edited)
            document["edited"] = new JsonObject { ["user"] = message.User, ["ts"] = edited };
        if (message.Reactions.Count > 0)
            document["reactions"] = Reactions(message);
    }

    private static JsonArray Reactions(SlackMessage message) => new([.. message.Reactions.GroupBy(reaction => reaction.Name).Select(group =>
        (JsonNode)new JsonObject
        {
            ["name"] = group.Key,
            ["users"] = new JsonArray([.. group.Select(reaction => (JsonNode)reaction.User)]),
            ["count"] = group.Count(),
        })]);
}
