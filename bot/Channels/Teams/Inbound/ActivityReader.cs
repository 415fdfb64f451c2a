using System.Text.Json;
using Bot.Channels.Teams.Activities;
using Bot.Conversations;

namespace Bot.Channels.Teams.Inbound;

/// <summary>Reads activities. What is not for Kiku is let go here and stored nowhere.</summary>
internal static class ActivityReader
{
    /// <summary>Before the number of the message that began a channel's thread.</summary>
    private const string ThreadMark = ";messageid=";

    /// <summary>For a playground that has no organisation.</summary>
    private const string NoTenant = "local";

    /// <summary>Teams' gateway was seen to repeat a message under a new id within some seconds.</summary>
    private static readonly TimeSpan RepeatWindow = TimeSpan.FromSeconds(20);

    public static ConversationAddress AddressOf(Activity activity)
    {
        var (conversation, thread) = Split(activity.Conversation!.Id!);
        return new(TeamsChannel.ChannelName, activity.TenantId ?? NoTenant, conversation, thread);
    }

    public static TeamsHandle HandleOf(Activity activity) => new()
    {
        ServiceUrl = activity.ServiceUrl!,
        Conversation = activity.Conversation!.Id!,
        Activity = activity.Id,
        Card = activity.ReplyToId,
        Bot = activity.Recipient is { } bot ? new(bot.Id, bot.Name) : null,
        IsPersonal = IsPersonal(activity),
    };

    public static Reading Read(Activity activity) => activity.Type switch
    {
        "message" => ReadMessage(activity),
        "invoke" => new Invoked(activity.Name ?? ""),
        "installationUpdate" => ReadInstallation(activity),
        "conversationUpdate" => ReadConversation(activity),
        _ => Reading.Ignored,
    };

    /// <summary>What is said to Kiku, in any way.</summary>
    public static IncomingMessage Message(Activity activity, IncomingKind kind, string text)
    {
        var client = activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo");
        var conversation = activity.Conversation!.Id!;
        return new($"{conversation}:{activity.Id}", AddressOf(activity), activity.From!.Id!, kind, text)
        {
            MessageId = activity.Id,
            IsDirect = IsPersonal(activity),
            Locale = activity.Locale ?? client?.Locale,
            TimeZone = activity.LocalTimezone ?? client?.Timezone,
            Handle = HandleOf(activity).ToJson(),
        };
    }

    private static Reading ReadMessage(Activity activity)
    {
        if (activity is not { Id.Length: > 0, From.Id: { Length: > 0 } user } || IsBot(activity.From, user) || user == activity.Recipient?.Id)
            return Reading.Ignored;
        var bot = activity.Recipient?.Id ?? "";
        if (string.IsNullOrWhiteSpace(activity.Text) && activity.Value.ValueKind == JsonValueKind.Object)
            return new ForKiku(Message(activity, IncomingKind.Action, "") with { Action = ActionOf(activity.Value) });
        if (!IsPersonal(activity) && !IncomingText.Mentions(activity, bot))
            return Reading.Ignored;
        return new ForKiku(Message(activity, IncomingKind.Question, IncomingText.Plain(activity, bot)) with { RepeatWindow = RepeatWindow });
    }

    /// <summary>Of a button that older clients show in place of one that is answered at once.</summary>
    private static MessageAction? ActionOf(JsonElement value) => MessageAction.Decode(ActivityJson.Read(value, ActivityJson.Lenient.CardData)?.Kiku);

    private static Reading ReadInstallation(Activity activity) => activity switch
    {
        { Action: "remove" } => new Removed(AddressOf(activity).Conversation),
        { Action: "add", Id.Length: > 0, From.Id.Length: > 0 } => new ForKiku(Message(activity, IncomingKind.Greeting, "") with { MessageId = null }),
        _ => Reading.Ignored,
    };

    private static Reading ReadConversation(Activity activity) => activity switch
    {
        { ChannelData.EventType: "channelDeleted", ChannelData.Channel.Id: { Length: > 0 } channel } => new Removed(channel),
        { ChannelData.EventType: "teamDeleted" or "teamHardDeleted" } => new Removed(AddressOf(activity).Conversation),
        { MembersRemoved: { } removed, Recipient.Id: { } bot } when removed.Any(member => member.Id == bot) => new Removed(AddressOf(activity).Conversation),
        _ => Reading.Ignored,
    };

    /// <summary>Teams marks bots' ids, and the protocol their role.</summary>
    private static bool IsBot(ChannelAccount from, string id) => from.Role is "bot" or "skill" || id.StartsWith("28:", StringComparison.Ordinal);

    private static bool IsPersonal(Activity activity) => activity.Conversation?.ConversationType == "personal";

    private static (string Conversation, string? Thread) Split(string id)
    {
        var at = id.IndexOf(ThreadMark, StringComparison.Ordinal);
        return at < 0 ? (id, null) : (id[..at], id[(at + ThreadMark.Length)..]);
    }
}
