namespace Bot.Emulators.Teams.Model;

/// <summary>A call of the app.</summary>
/// <param name="Name"><c>send</c>, <c>reply</c>, <c>update</c>, <c>delete</c>, <c>create</c>, <c>member</c>.</param>
/// <param name="Status">What was answered; 0 for nothing, or half of it.</param>
internal sealed record TeamsCall(string Name, string Path, string? Authorization, int Status);

/// <summary>What the app answered to an activity.</summary>
internal sealed record TeamsDelivery(JsonObject Activity, int Status, string Body)
{
    public JsonObject Json => (JsonObject)JsonNode.Parse(Body)!;
}
