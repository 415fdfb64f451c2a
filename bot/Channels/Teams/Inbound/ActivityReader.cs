using System.Text.Json;
using Bot.Channels.Teams.Activities;
using Bot.Conversations;
using Bot.Presentation;
using Microsoft.Bot.Schema;

namespace Bot.Channels.Teams.Inbound;

/// <summary>Reads activities into messages. What is not for Kiku is let go here and stored nowhere.</summary>
internal static class ActivityReader
{
    /// <summary>Before the number of the message that began a channel's thread.</summary>
    private const string ThreadMark = ";messageid=";

    /// <summary>For a playground that has no organisation.</summary>
    private const string NoTenant = "local";

    /// <summary>Teams' gateway was seen to repeat a message under a new id within some seconds.</summary>
    private static readonly TimeSpan RepeatWindow = TimeSpan.FromSeconds(20);

    public static ConversationAddress AddressOf(TeamsActivity activity)
    {
        var (conversation, thread) = Split(activity.Conversation.Id);
        return new(TeamsChannel.ChannelName, activity.TenantId ?? NoTenant, conversation, thread);
    }

    public static TeamsHandle HandleOf(TeamsActivity activity) => new()
    {
        ServiceUrl = activity.ServiceUrl,
        Conversation = activity.Conversation.Id,
        Activity = activity.Id,
        Card = activity.ReplyToId,
        Bot = activity.Recipient is { } bot ? new(bot.Id, bot.Name) : null,
        IsPersonal = IsPersonal(activity),
    };

    /// <summary>What is said to Kiku, in any way.</summary>
    public static IncomingMessage Message(TeamsActivity activity, IncomingKind kind, string text)
    {
        var conversation = activity.Conversation.Id;
        return new($"{conversation}:{activity.Id}", AddressOf(activity), activity.From.Id, kind, text)
        {
            MessageId = activity.Id,
            IsDirect = IsPersonal(activity),
            Locale = activity.ClientLocale,
            TimeZone = activity.LocalTimezone,
            Handle = HandleOf(activity).ToJson(),
        };
    }

    /// <returns>Null: it is not for Kiku.</returns>
    public static IncomingMessage? ReadMessage(TeamsActivity activity)
    {
        if (activity is not { Id.Length: > 0, From.Id: { Length: > 0 } user } || IsBot(activity.From, user) || user == activity.Recipient?.Id)
            return null;
        var bot = activity.Recipient?.Id ?? "";
        if (string.IsNullOrWhiteSpace(activity.Text) && activity.Payload.ValueKind == JsonValueKind.Object)
            return Message(activity, IncomingKind.Action, "") with { Action = ActionOf(activity.Payload) };
        if (!IsPersonal(activity) && !IncomingText.Mentions(activity, bot))
            return null;
        return Message(activity, IncomingKind.Question, IncomingText.Plain(activity, bot)) with { RepeatWindow = RepeatWindow };
    }

    /// <summary>Of a button that older clients show in place of one that is answered at once.</summary>
    private static MessageAction? ActionOf(JsonElement value) => MessageAction.Decode(InvokeJson.Read(value, InvokeJson.Lenient.CardData)?.Kiku);

    /// <summary>Teams marks bots' ids, and the protocol their role.</summary>
    private static bool IsBot(ChannelAccount from, string id) => from.Role is "bot" or "skill" || id.StartsWith("28:", StringComparison.Ordinal);

    private static bool IsPersonal(TeamsActivity activity) => activity.Conversation?.ConversationType == "personal";

    private static (string Conversation, string? Thread) Split(string id)
    {
        var at = id.IndexOf(ThreadMark, StringComparison.Ordinal);
        return at < 0 ? (id, null) : (id[..at], id[(at + ThreadMark.Length)..]);
    }
}
