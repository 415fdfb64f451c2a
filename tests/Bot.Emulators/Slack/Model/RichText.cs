using System.Text.RegularExpressions;

namespace Bot.Emulators.Slack.Model;

/// <summary>What Slack's clients send along with a typed message: the same as a <c>rich_text</c> block.</summary>
internal static partial class RichText
{
    public static JsonElement Of(SlackState state, string text)
    {
        var elements = new JsonArray();
        var at = 0;
        foreach (var mention in Mentions().EnumerateMatches(text))
        {
            AddText(elements, text[at..mention.Index]);
            elements.Add(new JsonObject { ["type"] = "user", ["user_id"] = text.Substring(mention.Index + 2, mention.Length - 3) });
            at = mention.Index + mention.Length;
        }

        AddText(elements, text[at..]);
        var block = new JsonObject
        {
            ["type"] = "rich_text",
            ["block_id"] = $"r{state.Ids.Count("rich_text"):x4}",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = elements }),
        };
        return JsonSerializer.SerializeToElement(new JsonArray(block));
    }

    /// <summary>Slack escapes three characters, in <c>text</c> only.</summary>
    public static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static void AddText(JsonArray elements, string text)
    {
        if (text.Length > 0)
            elements.Add(new JsonObject { ["type"] = "text", ["text"] = Unescape(text) });
    }

    [GeneratedRegex("<@[UW][A-Z0-9]+>", RegexOptions.None, 1000)]
    private static partial Regex Mentions();
}
