namespace Bot.Channels.Slack;

/// <summary>The Web API methods in use (https://docs.slack.dev/reference/methods).</summary>
internal static class SlackMethods
{
    public const string Identify = "auth.test";

    public const string OpenSocket = "apps.connections.open";

    public const string Post = "chat.postMessage";

    public const string PostPrivately = "chat.postEphemeral";

    public const string Update = "chat.update";

    public const string OpenForm = "views.open";

    public const string PublishHome = "views.publish";

    public const string SuggestPrompts = "assistant.threads.setSuggestedPrompts";

    public const string SetStatus = "assistant.threads.setStatus";

    /// <summary>Needs the scopes of the events, <c>channels:history</c> and so on.</summary>
    public const string History = "conversations.history";

    public const string Replies = "conversations.replies";

    public const string UserInfo = "users.info";
}
