namespace Bot.Conversations;

/// <summary>Somebody who is mentioned in a message, where the service tells an id and no name.</summary>
/// <param name="At">Where the name belongs in the text.</param>
internal sealed record MentionedUser(int At, string User);
