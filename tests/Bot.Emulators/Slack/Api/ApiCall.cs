using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Api;

/// <summary>A call that may be made, with its arguments read the way Slack reads them.</summary>
internal sealed class ApiCall(ApiRequest request, SlackState state, MessageBoard board)
{
    public JsonObject Arguments => request.Arguments;

    public SlackState State => state;

    public MessageBoard Board => board;

    public SlackIdentity Identity => state.Identity;

    /// <summary>Null where it is missing, null or empty.</summary>
    public string? Text(string name) => request.Arguments[name] switch
    {
        null => null,
        JsonValue value => value.ToString() is { Length: > 0 } text ? text : null,
        var node => node.ToJsonString(),
    };

    public string Required(string name) => Text(name) ?? throw ApiError.MissingArgument(name);

    public bool Flag(string name) => Text(name) is "true" or "True" or "1";

    public int Number(string name, int otherwise, int greatest)
    {
        if (Text(name) is not { } text)
            return otherwise;
        return int.TryParse(text, out var number) && number > 0 ? Math.Min(number, greatest) : throw new ApiError("invalid_limit");
    }

    /// <summary>An object or a list, which may also come as a string of JSON, as in forms.</summary>
    /// <param name="error">What Slack says when it is none.</param>
    public JsonNode? Structure(string name, string error)
    {
        var node = request.Arguments[name];
        if (node is JsonValue value)
        {
            var text = value.ToString();
            if (text.Length == 0)
                return null;
            try
            {
                node = JsonNode.Parse(text);
            }
            catch (JsonException)
            {
                throw new ApiError(error);
            }
        }

        return node is null or JsonObject or JsonArray ? node : throw new ApiError(error);
    }

    public void RequireScope(params string[] anyOf)
    {
        if (!anyOf.Any(state.Grant.Has))
            throw new ApiError("missing_scope") { Needed = string.Join(',', anyOf) };
    }

    /// <summary>A channel that the app can see.</summary>
    public SlackChannel Channel(string name = "channel")
    {
        var channel = state.Directory.Channel(Required(name)) ?? throw new ApiError("channel_not_found");
        return channel.Kind == ChannelKind.Public || channel.Has(Identity.BotUserId) ? channel : throw new ApiError("channel_not_found");
    }

    /// <summary>A channel that the app is in.</summary>
    public SlackChannel JoinedChannel(string name = "channel")
    {
        var channel = Channel(name);
        return channel.Has(Identity.BotUserId) ? channel : throw new ApiError("not_in_channel");
    }

    public SlackPerson Person(string name) => state.Directory.Person(Required(name)) ?? throw new ApiError("user_not_found");
}

/// <summary>A method of the Web API.</summary>
/// <param name="Token">Which token it takes; <see cref="TokenKind.Unknown"/>: none.</param>
/// <param name="Scopes">One of them is enough; empty: none is needed, or the method looks itself.</param>
/// <param name="Answer">Without <c>ok</c>, which is added.</param>
internal sealed record ApiMethod(string Name, TokenKind Token, string[] Scopes, Func<ApiCall, JsonObject> Answer);
