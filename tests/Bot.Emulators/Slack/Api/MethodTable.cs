using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Api;

/// <summary>Every method that is emulated, with what it needs.</summary>
internal static class MethodTable
{
    private static readonly string[] AnyRead = ["channels:read", "groups:read", "im:read", "mpim:read"];

    /// <param name="openSocket">Gives the address of a new socket; null while Socket Mode is off.</param>
    public static IEnumerable<ApiMethod> All(Func<string?> openSocket) =>
    [
        new("api.test", TokenKind.Unknown, [], IdentityMethods.ApiTest),
        new("auth.test", TokenKind.Bot, [], IdentityMethods.AuthTest),
        new("apps.connections.open", TokenKind.App, [], _ =>
            new() { ["url"] = openSocket() ?? throw new ApiError("socket_mode_not_enabled") }),
        new("team.info", TokenKind.Bot, ["team:read"], IdentityMethods.TeamInfo),
        new("bots.info", TokenKind.Bot, ["users:read"], IdentityMethods.BotsInfo),
        new("users.info", TokenKind.Bot, ["users:read"], IdentityMethods.UsersInfo),
        new("chat.postMessage", TokenKind.Bot, ["chat:write"], ChatMethods.PostMessage),
        new("chat.postEphemeral", TokenKind.Bot, ["chat:write"], ChatMethods.PostEphemeral),
        new("chat.update", TokenKind.Bot, ["chat:write"], ChatMethods.Update),
        new("chat.delete", TokenKind.Bot, ["chat:write"], ChatMethods.Delete),
        new("reactions.add", TokenKind.Bot, ["reactions:write"], ChatMethods.AddReaction),
        new("conversations.info", TokenKind.Bot, AnyRead, ConversationMethods.Info),
        new("conversations.list", TokenKind.Bot, AnyRead, ConversationMethods.List),
        new("conversations.members", TokenKind.Bot, AnyRead, ConversationMethods.Members),
        new("conversations.open", TokenKind.Bot, ["im:write", "mpim:write"], ConversationMethods.Open),
        new("conversations.history", TokenKind.Bot, [], HistoryMethods.History),
        new("conversations.replies", TokenKind.Bot, [], HistoryMethods.Replies),
        new("views.open", TokenKind.Bot, [], ViewMethods.Open),
        new("views.push", TokenKind.Bot, [], ViewMethods.Push),
        new("views.update", TokenKind.Bot, [], ViewMethods.Update),
        new("views.publish", TokenKind.Bot, [], ViewMethods.Publish),
        new("assistant.threads.setSuggestedPrompts", TokenKind.Bot, ["assistant:write"], AgentMethods.SetSuggestedPrompts),
        new("assistant.threads.setStatus", TokenKind.Bot, ["assistant:write", "chat:write"], AgentMethods.SetStatus),
        new("assistant.threads.setTitle", TokenKind.Bot, ["assistant:write"], AgentMethods.SetTitle),
        new("agents.sessions.setStatus", TokenKind.Bot, ["chat:write"], AgentMethods.SetSessionStatus),
    ];
}
