using System.Collections.Frozen;

namespace Bot.Emulators.Slack.Api;

/// <summary>Block Kit's limits (https://docs.slack.dev/reference/block-kit/blocks).</summary>
internal static class BlockLimits
{
    /// <summary>Where blocks are shown.</summary>
    internal enum Surface
    {
        Message,
        View,
    }

    /// <summary>Characters of a whole message's blocks; not documented, measured by users of the service.</summary>
    private const int MaxMessageText = 13_200;

    private static readonly FrozenSet<string> Interactive = FrozenSet.Create(
        "button", "checkboxes", "channels_select", "conversations_select", "datepicker", "datetimepicker", "email_text_input",
        "external_select", "feedback_buttons", "icon_button", "multi_channels_select", "multi_conversations_select",
        "multi_external_select", "multi_static_select", "multi_users_select", "number_input", "overflow", "plain_text_input",
        "radio_buttons", "rich_text_input", "static_select", "timepicker", "url_text_input", "users_select");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "actions", "context", "context_actions", "divider", "file", "header", "image", "input", "markdown", "rich_text", "section",
        "table", "video");

    /// <summary>Of which kind of object which text may have how many characters.</summary>
    private static readonly FrozenDictionary<string, (string Path, int Max)[]> Texts = new Dictionary<string, (string, int)[]>
    {
        ["section"] = [("text/text", 3000)],
        ["header"] = [("text/text", 150)],
        ["image"] = [("alt_text", 2000), ("title/text", 2000), ("image_url", 3000)],
        ["input"] = [("label/text", 2000), ("hint/text", 2000)],
        ["markdown"] = [("text", 12_000)],
        ["button"] = [("text/text", 75), ("value", 2000), ("url", 3000), ("accessibility_label", 75)],
        ["workflow_button"] = [("text/text", 75), ("accessibility_label", 75)],
        ["feedback_buttons"] = [("positive_button/text/text", 75), ("negative_button/text/text", 75), ("positive_button/value", 2000), ("negative_button/value", 2000)],
        ["plain_text"] = [("text", 3000)],
        ["mrkdwn"] = [("text", 3000)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Of which kind of object which list must have how many items.</summary>
    private static readonly FrozenDictionary<string, (string Path, int Min, int Max)[]> Lists = new Dictionary<string, (string, int, int)[]>
    {
        ["section"] = [("fields", 1, 10)],
        ["context"] = [("elements", 1, 10)],
        ["actions"] = [("elements", 1, 25)],
        ["context_actions"] = [("elements", 1, 5)],
        ["table"] = [("rows", 1, 100), ("column_settings", 0, 20)],
        ["static_select"] = [("options", 1, 100), ("option_groups", 1, 100)],
        ["multi_static_select"] = [("options", 1, 100), ("option_groups", 1, 100)],
        ["overflow"] = [("options", 1, 5)],
        ["radio_buttons"] = [("options", 1, 10)],
        ["checkboxes"] = [("options", 1, 10)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Without which an object is nothing.</summary>
    private static readonly FrozenDictionary<string, string[]> Required = new Dictionary<string, string[]>
    {
        ["header"] = ["text"],
        ["context"] = ["elements"],
        ["actions"] = ["elements"],
        ["context_actions"] = ["elements"],
        ["image"] = ["alt_text"],
        ["input"] = ["label", "element"],
        ["markdown"] = ["text"],
        ["rich_text"] = ["elements"],
        ["button"] = ["text"],
        ["plain_text"] = ["text"],
        ["mrkdwn"] = ["text"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsInteractive(string? type) => type is not null && Interactive.Contains(type);

    public static bool IsBlock(string type) => Blocks.Contains(type);

    public static (string Path, int Max)[] TextsOf(string type) => Texts.GetValueOrDefault(type, []);

    public static (string Path, int Min, int Max)[] ListsOf(string type) => Lists.GetValueOrDefault(type, []);

    public static string[] RequiredOf(string type) => Required.GetValueOrDefault(type, []);

    /// <exception cref="ApiError"><c>invalid_blocks</c> with every problem, or <c>msg_blocks_too_long</c>.</exception>
    public static void Check(JsonArray blocks, Surface surface)
    {
        var checker = new BlockChecker();
        checker.Check(blocks, surface is Surface.Message ? 50 : 100);
        if (checker.Problems.Count > 0)
            throw new ApiError("invalid_blocks", [.. checker.Problems]);
        if (surface is Surface.Message && checker.Characters > MaxMessageText)
            throw new ApiError("msg_blocks_too_long");
    }
}
