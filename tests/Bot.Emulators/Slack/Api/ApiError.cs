namespace Bot.Emulators.Slack.Api;

/// <summary>An answer with <c>ok:false</c>.</summary>
internal sealed class ApiError : Exception
{
    public ApiError(string code, params string[] messages)
        : base(code) => (Code, Messages) = (code, messages);

    public string Code { get; }

    /// <summary>As in <c>response_metadata.messages</c>.</summary>
    public IReadOnlyList<string> Messages { get; }

    /// <summary>Of <c>missing_scope</c>.</summary>
    public string? Needed { get; init; }

    public static ApiError MissingArgument(string name) => new("invalid_arguments", $"[ERROR] missing required field: {name}");

    public JsonObject Document(string provided)
    {
        var document = new JsonObject { ["ok"] = false, ["error"] = Code };
        if (Needed is not null)
        {
            document["needed"] = Needed;
            document["provided"] = provided;
        }

        if (Messages.Count > 0)
        {
            if (Code == "invalid_blocks")
                document["errors"] = new JsonArray([.. Messages.Select(message => (JsonNode)message.Replace("[ERROR] ", "", StringComparison.Ordinal))]);
            document["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. Messages.Select(message => (JsonNode)message)]) };
        }

        return document;
    }
}
