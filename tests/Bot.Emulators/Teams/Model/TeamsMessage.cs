namespace Bot.Emulators.Teams.Model;

/// <summary>A message of the app.</summary>
/// <param name="written">When it came in.</param>
internal sealed class TeamsMessage(string id, string conversation, string? thread, string? replyTo, JsonObject? activity, DateTimeOffset written)
{
    private volatile JsonObject? activity = activity;

    public string Id => id;

    /// <summary>Without the thread.</summary>
    public string Conversation => conversation;

    /// <summary>The message that began the thread, in a channel.</summary>
    public string? Thread => thread;

    public string? ReplyTo => replyTo;

    public DateTimeOffset Written => written;

    /// <summary>As it is now; null where bodies are not kept.</summary>
    public JsonObject? Activity => activity;

    public string? Text => (string?)activity?["text"];

    public string? Summary => (string?)activity?["summary"];

    public JsonObject? Card => activity?["attachments"]?[0]?["content"] as JsonObject;

    public int Updates { get; private set; }

    public bool IsDeleted { get; set; }

    public void Update(JsonObject? with)
    {
        activity = with;
        Updates++;
    }

    /// <summary>The button whose title begins so, wherever it stands.</summary>
    public JsonObject? Button(string title) => Card is { } card ? ButtonOf(card, title) : null;

    public static JsonObject? ButtonOf(JsonObject card, string title)
    {
        foreach (var button in (card["actions"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (((string?)button["title"])?.StartsWith(title, StringComparison.Ordinal) == true)
                return button;
            if (button["card"] is JsonObject inner && ButtonOf(inner, title) is { } within)
                return within;
        }

        return null;
    }
}
