namespace Bot.Conversations;

/// <summary>A place in a chat service where people talk.</summary>
/// <param name="Channel">The chat service, by the <see cref="IChannel.Name"/> of its adapter.</param>
/// <param name="Workspace">The organisation's workspace or tenant; every stored key carries it.</param>
/// <param name="Conversation">The channel, group or direct chat.</param>
/// <param name="Thread">The thread in it; null: in the conversation itself.</param>
internal sealed record ConversationAddress(string Channel, string Workspace, string Conversation, string? Thread = null);
