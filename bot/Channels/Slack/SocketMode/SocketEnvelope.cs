using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.Common;
using Bot.Channels.Slack.WebApi;

namespace Bot.Channels.Slack.SocketMode;

/// <summary>What comes through a socket (https://docs.slack.dev/apis/events-api/using-socket-mode).</summary>
/// <param name="Reason">Of a <c>disconnect</c>: <c>warning</c>, <c>refresh_requested</c>, <c>link_disabled</c>, <c>too_many_websockets</c>.</param>
internal sealed record SocketEnvelope(string? Type, string? EnvelopeId, string? Reason, bool AcceptsResponsePayload, JsonElement Payload);

internal sealed record SocketAcknowledgement(string EnvelopeId, ResponseArguments? Payload);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SocketEnvelope))]
[JsonSerializable(typeof(SocketAcknowledgement))]
internal sealed partial class SocketJson : JsonSerializerContext
{
    public static SocketJson Lenient { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new LenientString(), new LenientBoolean() },
    });
}
