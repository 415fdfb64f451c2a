using System.Text;
using System.Text.Json;
using Bot.Channels.Slack;
using Bot.Channels.Slack.Inbound;
using Bot.Conversations;
using Bot.Tests.Conversations;
using Xunit;

namespace Bot.Tests.Channels.Slack;

/// <summary>Reads deliveries as the room does.</summary>
internal static class Reading
{
    public static SlackIdentity Kiku { get; } = new("T1", "UKIKU", "BKIKU", "A1");

    /// <param name="said">The fields of the event.</param>
    /// <param name="around">More fields of the envelope, each followed by a comma.</param>
    public static async Task<IncomingMessage?> EventAsync(string said, string around = "", SlackOptions? options = null, InMemoryStores? stores = null) =>
        await ReadEventAsync(said, around, options, stores) is ForKiku { Message: var message } ? message : null;

    public static async Task<object> ReadEventAsync(string said, string around = "", SlackOptions? options = null, InMemoryStores? stores = null)
    {
        var json = $$$"""{"type":"event_callback","team_id":"T1","api_app_id":"A1",{{{around}}}"event_id":"Ev1","event":{ {{{said}}} }}""";
        var document = JsonSerializer.Deserialize(json, InboundJson.Lenient.EventDocument)!;
        return await new EventReader(options ?? new(), stores ?? new()).ReadAsync(document, Kiku, TestContext.Current.CancellationToken);
    }

    public static IncomingMessage? Interaction(string json, SlackOptions? options = null)
    {
        var document = JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), InboundJson.Lenient.InteractionDocument)!;
        return new InteractionReader(options ?? new()).Read(document, "hash", Kiku) is ForKiku { Message: var message } ? message : null;
    }
}
