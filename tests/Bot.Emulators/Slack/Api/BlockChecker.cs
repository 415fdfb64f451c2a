namespace Bot.Emulators.Slack.Api;

/// <summary>Holds blocks against <see cref="BlockLimits"/>.</summary>
internal sealed class BlockChecker
{
    private const int MaxId = 255;
    private const int MaxField = 2000;

    private readonly HashSet<string> blockIds = new(StringComparer.Ordinal);

    /// <summary>In Slack's words, with a JSON pointer to the place.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Of all texts together.</summary>
    public int Characters { get; private set; }

    public void Check(JsonArray blocks, int most)
    {
        if (blocks.Count > most)
            Add($"no more than {most} items allowed", "/blocks");
        for (var at = 0; at < blocks.Count; at++)
            CheckBlock(blocks[at], $"/blocks/{at}");
    }

    private void CheckBlock(JsonNode? node, string place)
    {
        if (node is not JsonObject block || TypeOf(block) is not { } type)
        {
            Add("missing required field: type", place);
            return;
        }

        if (!BlockLimits.IsBlock(type))
            Add($"unsupported type: {type}", place + "/type");
        if (type == "section" && block["text"] is null && block["fields"] is null)
            Add("missing required field: text", place);
        if (TextOf(block["block_id"]) is { } id)
        {
            CheckLength(id, MaxId, place + "/block_id");
            if (!blockIds.Add(id))
                Add($"block_id {id} already exists", place + "/block_id");
        }

        CheckObject(block, place);
        CheckFields(block, place);
    }

    private void CheckFields(JsonObject block, string place)
    {
        if (block["fields"] is not JsonArray fields)
            return;
        for (var at = 0; at < fields.Count; at++)
            CheckLength(TextOf(fields[at]?["text"]), MaxField, $"{place}/fields/{at}/text");
    }

    private void CheckObject(JsonObject shape, string place)
    {
        if (TypeOf(shape) is { } type)
        {
            foreach (var name in BlockLimits.RequiredOf(type).Where(name => shape[name] is null))
                Add($"missing required field: {name}", place);
            foreach (var (path, max) in BlockLimits.TextsOf(type))
                CheckText(shape, path, max, place);
            foreach (var (path, min, max) in BlockLimits.ListsOf(type))
                CheckList(shape, path, min, max, place);
            CheckLength(TextOf(shape["action_id"]), MaxId, place + "/action_id");
        }

        foreach (var (name, value) in shape)
            CheckInside(value, $"{place}/{name}", name);
    }

    private void CheckInside(JsonNode? value, string place, string name)
    {
        if (value is JsonObject inner)
        {
            CheckObject(inner, place);
        }
        else if (value is JsonArray list)
        {
            for (var at = 0; at < list.Count; at++)
                CheckInside(list[at], $"{place}/{at}", name);
        }
        else if (name == "text" && TextOf(value) is { } text)
        {
            Characters += text.Length;
        }
    }

    private void CheckText(JsonObject shape, string path, int max, string place)
    {
        JsonNode? node = shape;
        foreach (var step in path.Split('/'))
            node = (node as JsonObject)?[step];
        if (TextOf(node) is not { } text)
            return;
        if (text.Length == 0 && path.EndsWith("text", StringComparison.Ordinal))
            Add("must be more than 0 characters", $"{place}/{path}");
        CheckLength(text, max, $"{place}/{path}");
    }

    private void CheckLength(string? text, int max, string place)
    {
        if (text?.Length > max)
            Add($"must be less than {max + 1} characters", place);
    }

    private void CheckList(JsonObject shape, string path, int min, int max, string place)
    {
        if (shape[path] is not JsonArray list)
            return;
        if (list.Count > max)
            Add($"no more than {max} items allowed", $"{place}/{path}");
        if (list.Count < min)
            Add($"must have at least {min} items", $"{place}/{path}");
    }

    private static string? TypeOf(JsonObject shape) => TextOf(shape["type"]);

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private void Add(string problem, string place)
    {
        var line = $"[ERROR] {problem} [json-pointer:{place}]";
        if (!Problems.Contains(line))
            Problems.Add(line);
    }
}
