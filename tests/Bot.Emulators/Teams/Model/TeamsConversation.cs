using System.Collections.Concurrent;

namespace Bot.Emulators.Teams.Model;

internal enum TeamsConversationKind
{
    Personal,
    GroupChat,
    Channel,
}

/// <summary>A chat, or a channel of a team with its threads.</summary>
internal sealed class TeamsConversation(string id, TeamsConversationKind kind)
{
    private readonly ConcurrentQueue<TeamsMessage> messages = [];

    public string Id => id;

    public TeamsConversationKind Kind => kind;

    /// <summary>As the protocol names it.</summary>
    public string Type => kind switch
    {
        TeamsConversationKind.Personal => "personal",
        TeamsConversationKind.GroupChat => "groupChat",
        _ => "channel",
    };

    /// <summary>Whether the app may write here.</summary>
    public bool IsInstalled { get; set; } = true;

    /// <summary>What the app wrote, oldest first.</summary>
    public IReadOnlyList<TeamsMessage> Messages => [.. messages];

    public TeamsMessage? Find(string message) => messages.FirstOrDefault(one => one.Id == message && !one.IsDeleted);

    public void Add(TeamsMessage message) => messages.Enqueue(message);
}
