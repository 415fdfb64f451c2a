using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Api;

/// <summary>https://docs.slack.dev/reference/methods/conversations.info and its like.</summary>
internal static class ConversationMethods
{
    public static JsonObject Info(ApiCall call)
    {
        var channel = call.Channel();
        call.RequireScope(channel.ScopeFamily + ":read");
        var document = Document(call, channel);
        if (call.Flag("include_num_members"))
            document["num_members"] = channel.Members.Count;
        return new() { ["channel"] = document };
    }

    public static JsonObject List(ApiCall call)
    {
        var types = (call.Text("types") ?? "public_channel").Split(',', StringSplitOptions.TrimEntries);
        foreach (var type in types)
            call.RequireScope(FamilyOf(type) + ":read");
        var visible = call.State.Directory.Channels
            .Where(channel => types.Any(type => FamilyOf(type) == channel.ScopeFamily))
            .Where(channel => channel.Kind == ChannelKind.Public || channel.Has(call.Identity.BotUserId))
            .Where(channel => !call.Flag("exclude_archived") || !channel.IsArchived)
            .ToList();
        var (channels, metadata) = Cursor.Cut(call, visible, 100);
        return new()
        {
            ["channels"] = new JsonArray([.. channels.Select(channel => (JsonNode)Document(call, channel))]),
            ["response_metadata"] = metadata,
        };
    }

    public static JsonObject Members(ApiCall call)
    {
        var channel = call.Channel();
        call.RequireScope(channel.ScopeFamily + ":read");
        var (members, metadata) = Cursor.Cut(call, channel.Members, 100);
        return new()
        {
            ["members"] = new JsonArray([.. members.Select(member => (JsonNode)member)]),
            ["response_metadata"] = metadata,
        };
    }

    public static JsonObject Open(ApiCall call)
    {
        if (call.Text("channel") is not null)
            return new() { ["no_op"] = true, ["already_open"] = true, ["channel"] = new JsonObject { ["id"] = call.JoinedChannel().Id } };
        var users = call.Required("users").Split(',', StringSplitOptions.TrimEntries);
        if (users.Any(user => call.State.Directory.Person(user) is null))
            throw new ApiError("user_not_found");
        var channel = users.Length == 1 ? call.State.Directory.Direct(users[0]) : Group(call, users);
        return new() { ["channel"] = call.Flag("return_im") ? Document(call, channel) : new JsonObject { ["id"] = channel.Id } };
    }

    private static SlackChannel Group(ApiCall call, string[] users)
    {
        call.RequireScope("mpim:write");
        string[] members = [call.Identity.BotUserId, .. users.Distinct().Order(StringComparer.Ordinal)];
        var directory = call.State.Directory;
        return directory.Channels.FirstOrDefault(channel => channel.Kind == ChannelKind.Group && channel.Members.ToHashSet().SetEquals(members))
            ?? directory.AddChannel(
                "mpdm-" + string.Join("--", members.Select(member => directory.Person(member)!.Name)) + "-1", ChannelKind.Group, false, members);
    }

    private static string FamilyOf(string type) => type switch
    {
        "public_channel" => "channels",
        "private_channel" => "groups",
        "im" or "mpim" => type,
        _ => throw new ApiError("invalid_types"),
    };

    private static JsonObject Document(ApiCall call, SlackChannel channel)
    {
        var document = new JsonObject { ["id"] = channel.Id };
        if (channel.Kind == ChannelKind.Direct)
        {
            document["is_im"] = true;
            document["user"] = channel.Members.FirstOrDefault(member => member != call.Identity.BotUserId);
        }
        else
        {
            document["name"] = channel.Name;
            document["name_normalized"] = channel.Name;
            document["is_channel"] = channel.Kind != ChannelKind.Group;
            document["is_group"] = false;
            document["is_im"] = false;
            document["is_mpim"] = channel.Kind == ChannelKind.Group;
            document["is_private"] = channel.Kind != ChannelKind.Public;
            document["is_member"] = channel.Has(call.Identity.BotUserId);
            document["is_general"] = channel.Name == "general";
            document["is_shared"] = channel.IsExtShared;
            document["topic"] = new JsonObject { ["value"] = "", ["creator"] = "", ["last_set"] = 0 };
            document["purpose"] = new JsonObject { ["value"] = "", ["creator"] = "", ["last_set"] = 0 };
        }

        document["created"] = 1_700_000_000;
        document["is_archived"] = channel.IsArchived;
        document["is_ext_shared"] = channel.IsExtShared;
        document["is_org_shared"] = false;
        document["context_team_id"] = call.Identity.TeamId;
        return document;
    }
}
