using Bot.Content;
using Bot.Presentation;

namespace Bot.Conversations;

/// <summary>Something that can be said to Kiku beside questions. Rooms register theirs with the host.</summary>
internal interface ICommand
{
    /// <returns>Null: the text is not for this command, so the next one, or the library, reads it.</returns>
    ValueTask<CommandReply?> RunAsync(CommandContext context, CancellationToken cancellation);
}

/// <param name="Placement">Null: where the command was given.</param>
internal sealed record CommandReply(MessageContent Content, Placement? Placement = null);

/// <param name="Text">Without the mention of Kiku.</param>
/// <param name="Language">Of the text.</param>
internal sealed record CommandContext(string Text, Language Language, IncomingMessage Message);

/// <summary>A part of Kiku's own page in a chat service. Rooms register theirs with the host.</summary>
internal interface IHomeSection
{
    /// <returns>Null: nothing to show to this user.</returns>
    ValueTask<HomeSection?> ComposeAsync(ConversationAddress address, string user, Language language, CancellationToken cancellation);
}
