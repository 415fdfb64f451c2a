using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Tests.Channels.Slack.Blocks;

/// <summary>Slack's limits, written down apart from the code that keeps them (https://docs.slack.dev/reference/block-kit/blocks).</summary>
internal static class BlockRules
{
    public static void Check(JsonObject block)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in Objects(block))
        {
            switch ((string?)one["type"])
            {
                case "header":
                    Assert.InRange(Length(one["text"]!["text"]), 1, 150);
                    break;
                case "section":
                    Assert.InRange(Length(one["text"]!["text"]), 1, 3000);
                    break;
                case "context":
                    Assert.InRange(one["elements"]!.AsArray().Count, 1, 10);
                    break;
                case "actions":
                    Assert.InRange(one["elements"]!.AsArray().Count, 1, 25);
                    break;
                case "button":
                    Assert.InRange(Length(one["text"]!["text"]), 1, 75);
                    Assert.InRange(Length(one["value"]), 0, 2000);
                    Assert.InRange(Length(one["url"]), 0, 3000);
                    Assert.True(ids.Add((string)one["action_id"]!));
                    break;
                case "text" or "link":
                    Assert.InRange(Length(one["text"]), 1, 3000);
                    break;
                case "rich_text" or "rich_text_section" or "rich_text_quote" or "rich_text_list":
                    Assert.NotEmpty(one["elements"]!.AsArray());
                    break;
            }
        }
    }

    /// <summary>Every object in it, outermost first.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => [one, .. one.SelectMany(property => Objects(property.Value))],
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };

    private static int Length(JsonNode? text) => text is null ? 0 : ((string)text!).Length;
}
