using Bot.Presentation;

namespace Bot.Channels.Teams.Cards;

/// <summary>How Kiku's own buttons are named; what they do is in their data.</summary>
internal static class Verbs
{
    /// <summary>Sends what was typed about an answer.</summary>
    public const string Comment = "comment";

    /// <summary>The field of the comment.</summary>
    public const string CommentInput = "comment";

    public static string Of(ActionKind kind) => kind.ToString().ToLowerInvariant();
}
