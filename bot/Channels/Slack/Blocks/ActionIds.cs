using System.Globalization;
using Bot.Presentation;

namespace Bot.Channels.Slack.Blocks;

/// <summary>How Kiku knows its own buttons and forms again.</summary>
internal static class ActionIds
{
    public const string Open = "kiku_open";

    public const string CommentForm = "kiku_comment";

    public const string Comment = "comment";

    public const string Shortcut = "ask_kiku";

    private const string Prefix = "kiku_";

    /// <summary>Unique in its message, as Slack asks.</summary>
    public static string Of(ActionKind kind, int number) => Prefix + kind.ToString().ToLowerInvariant() + "_" + number.ToString(CultureInfo.InvariantCulture);

    public static bool IsAction(string? id) =>
        id is not null && id.StartsWith(Prefix, StringComparison.Ordinal) && !id.StartsWith(Open, StringComparison.Ordinal);
}
