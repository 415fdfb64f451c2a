using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Bot.Channels.Teams.Activities;

/// <summary>Reads activities (https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md). A field of another shape than it should
/// have counts as missing: it costs itself, not the message. The SDK's own reader fails as a whole.</summary>
internal static class ActivityFormat
{
    /// <returns>Null: it is no object.</returns>
    public static TeamsActivity? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        var client = Items(json, "entities").FirstOrDefault(entity => Text(entity, "type") == "clientInfo");
        return new()
        {
            Type = Text(json, "type"),
            Id = Text(json, "id"),
            ChannelId = Text(json, "channelId"),
            ServiceUrl = Text(json, "serviceUrl"),
            From = Account(Member(json, "from")),
            Recipient = Account(Member(json, "recipient")),
            Conversation = ConversationOf(Member(json, "conversation")),
            Text = Text(json, "text"),
            Name = Text(json, "name"),
            Action = Text(json, "action"),
            ReplyToId = Text(json, "replyToId"),
            ClientLocale = Text(json, "locale") ?? Text(client, "locale"),
            LocalTimezone = Text(json, "localTimezone") ?? Text(client, "timezone"),
            Entities = [.. Items(json, "entities").Where(IsMention).Select(MentionOf)],
            MembersRemoved = MembersOf(json),
            ChannelData = ChannelDataOf(Member(json, "channelData")),
            Payload = Member(json, "value") is { ValueKind: not JsonValueKind.Undefined } value ? value.Clone() : default,
        };
    }

    private static bool IsMention(JsonElement entity) => "mention".Equals(Text(entity, "type"), StringComparison.OrdinalIgnoreCase);

    private static Entity MentionOf(JsonElement entity) => new Mention { Text = Text(entity, "text"), Mentioned = Account(Member(entity, "mentioned")) };

    /// <returns>Null: nobody, by which the SDK tells that it is about something else.</returns>
    private static ChannelAccount[]? MembersOf(JsonElement json)
    {
        ChannelAccount[] members = [.. Items(json, "membersRemoved").Select(Account).OfType<ChannelAccount>()];
        return members.Length > 0 ? members : null;
    }

    private static ChannelAccount? Account(JsonElement json) => json.ValueKind != JsonValueKind.Object
        ? null
        : new() { Id = Text(json, "id"), Name = Text(json, "name"), Role = Text(json, "role"), AadObjectId = Text(json, "aadObjectId") };

    private static ConversationAccount? ConversationOf(JsonElement json) => json.ValueKind != JsonValueKind.Object
        ? null
        : new() { Id = Text(json, "id"), ConversationType = Text(json, "conversationType"), TenantId = Text(json, "tenantId") };

    private static TeamsChannelData ChannelDataOf(JsonElement json) => new()
    {
        EventType = Text(json, "eventType"),
        Tenant = IdOf(json, "tenant") is { } tenant ? new() { Id = tenant } : null,
        Team = IdOf(json, "team") is { } team ? new() { Id = team } : null,
        Channel = IdOf(json, "channel") is { } channel ? new() { Id = channel } : null,
    };

    private static string? IdOf(JsonElement json, string name) => Text(Member(json, name), "id");

    private static JsonElement Member(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    private static string? Text(JsonElement json, string name) => Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
