using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Api;

/// <summary>Views, held against Slack's limits (https://docs.slack.dev/reference/views).</summary>
internal static class ViewArguments
{
    private static readonly (string Path, int Max)[] Texts = [("private_metadata", 3000), ("callback_id", 255), ("external_id", 255)];
    private static readonly string[] Labels = ["title", "close", "submit"];

    private const int MaxLabel = 24;

    public static JsonElement Read(ApiCall call, string type)
    {
        if (call.Structure("view", "invalid_arguments") is not JsonObject view)
            throw ApiError.MissingArgument("view");
        return Check(call.State, view, type);
    }

    /// <param name="type"><c>home</c> or <c>modal</c>.</param>
    public static JsonElement Check(SlackState state, JsonObject view, string type)
    {
        var problems = Problems(view, type).ToArray();
        if (problems.Length > 0)
            throw new ApiError("invalid_arguments", problems);
        var blocks = (JsonArray)view["blocks"]!;
        BlockLimits.Check(blocks, BlockLimits.Surface.View);
        MessageArguments.AddIds(state, blocks);
        return JsonSerializer.SerializeToElement(view);
    }

    private static IEnumerable<string> Problems(JsonObject view, string type)
    {
        if ((string?)view["type"] != type)
            yield return $"[ERROR] must be type {type} [json-pointer:/view/type]";
        if (view["blocks"] is not JsonArray blocks)
            yield return "[ERROR] missing required field: blocks [json-pointer:/view]";
        else if (type == "modal" && view["submit"] is null && blocks.Any(block => (string?)block?["type"] == "input"))
            yield return "[ERROR] missing required field: submit [json-pointer:/view]";
        if (type == "modal" && view["title"] is null)
            yield return "[ERROR] missing required field: title [json-pointer:/view]";
        foreach (var (path, max) in Texts)
        {
            if (((string?)view[path])?.Length > max)
                yield return $"[ERROR] must be less than {max + 1} characters [json-pointer:/view/{path}]";
        }

        foreach (var label in Labels)
        {
            if (((string?)view[label]?["text"])?.Length > MaxLabel)
                yield return $"[ERROR] must be less than {MaxLabel + 1} characters [json-pointer:/view/{label}/text]";
        }
    }
}
