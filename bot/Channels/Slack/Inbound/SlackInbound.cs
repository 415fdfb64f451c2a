using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Channels.Common;
using Bot.Channels.Slack.WebApi;
using Bot.Conversations;
using Bot.Diagnostics;
using Bot.Presentation;

namespace Bot.Channels.Slack.Inbound;

/// <summary>Takes what was delivered, by whichever transport, and hands it in. Everything was verified before.</summary>
internal sealed partial class SlackInbound
{
    /// <summary>Of a text that somebody else chose.</summary>
    private const int LongestLogged = 200;

    private readonly EventReader events;
    private readonly InteractionReader interactions;
    private readonly IMessageIntake intake;
    private readonly IConversationReferences references;
    private readonly SlackAccount account;
    private readonly SlackHealth health;
    private readonly SlackClient client;
    private readonly Signals signals;
    private readonly ILogger logger;

    public SlackInbound(
        SlackOptions options,
        IThreadContexts threads,
        IMessageIntake intake,
        IConversationReferences references,
        SlackAccount account,
        SlackHealth health,
        SlackClient client,
        Signals signals,
        ILogger<SlackInbound> logger)
    {
        events = new(options, threads);
        interactions = new(options);
        this.intake = intake;
        this.references = references;
        this.account = account;
        this.health = health;
        this.client = client;
        this.signals = signals;
        this.logger = logger;
    }

    /// <summary>Begins the trace of a delivery that is verified.</summary>
    /// <param name="protocol">What it came by.</param>
    public Activity? Receive(string protocol) => signals.StartTrace("receive slack", ActivityKind.Server)?
        .SetTag(Tags.Channel, SlackChannel.ChannelName).SetTag(Tags.Protocol, protocol);

    public async ValueTask<Handled> EventAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (Parse(body, InboundJson.Lenient.EventDocument) is not { } document)
            return new(Handling.Unreadable);
        if (document is { Type: "url_verification", Challenge: { } challenge })
            return new(Handling.Done, challenge);
        if (account.Identity is not { } identity)
            return new(Handling.Later);

        try
        {
            return await TakeAsync(await events.ReadAsync(document, identity, cancellation), cancellation);
        }
        catch (StoreException)
        {
            return new(Handling.Later);
        }
    }

    public ValueTask<Handled> CommandAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation) =>
        Parse(body, InboundJson.Lenient.CommandDocument) is { } command
            ? CommandAsync(command, body, cancellation)
            : new(new Handled(Handling.Unreadable));

    public async ValueTask<Handled> CommandAsync(CommandDocument command, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var handled = account.Identity is { } identity
            ? await TakeAsync(interactions.Read(command, Hash(body), identity), cancellation)
            : new(Handling.Later);

        // Slack does not repeat commands: whoever typed it is told to.
        return handled.Handling == Handling.Later ? new(Handling.Done, TryAgain) : handled;
    }

    public async ValueTask<Handled> InteractionAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (Parse(body, InboundJson.Lenient.InteractionDocument) is not { } used)
            return new(Handling.Unreadable);

        var reading = account.Identity is { } identity ? interactions.Read(used, Hash(body), identity) : null;
        var handled = reading is null ? new(Handling.Later) : await TakeAsync(reading, cancellation);
        return handled.Handling == Handling.Later ? await TellAsync(used.ResponseUrl, TryAgain, cancellation) : handled;
    }

    private static string TryAgain => Texts.InBoth(texts => texts.TryAgain);

    private async ValueTask<Handled> TakeAsync(Reading reading, CancellationToken cancellation)
    {
        switch (reading)
        {
            case ForKiku { Message: var message }:
                var result = await intake.AcceptAsync(message, cancellation);
                Log.Received(logger, message.Kind, message.EventId, result);
                return new(result == IntakeResult.NotStored ? Handling.Later : Handling.Done);
            case Foreign foreign:
                Log.Foreign(logger, ShownText.Line(foreign.What, LongestLogged));
                return new(Handling.Refused);
            case Removed removed:
                Log.Removed(logger, removed.Why);
                health.Refuse($"{removed.Why}: install the app again, and set its new token");
                await references.RemoveAsync(SlackChannel.ChannelName, account.Identity!.TeamId, conversation: null, cancellation);
                return new(Handling.Done);
            default:
                return new(Handling.Done);
        }
    }

    /// <summary>The acknowledgement of a button is shown to nobody, so this goes the other way; if it is lost, nothing else is.</summary>
    private async ValueTask<Handled> TellAsync(string? responseUrl, string text, CancellationToken cancellation)
    {
        if (responseUrl is not null)
        {
            var reply = new ResponseArguments { Text = text, ResponseType = "ephemeral" };
            await client.RespondAsync(responseUrl, reply, ArgumentsJson.Compact.ResponseArguments, cancellation);
        }

        return new(Handling.Done, responseUrl is null ? text : null);
    }

    private T? Parse<T>(ReadOnlyMemory<byte> json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(WellFormedJson.Of(json).Span, type);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, typeof(T).Name, exception.Path, exception.BytePositionInLine);
            return null;
        }
    }

    private static string Hash(ReadOnlyMemory<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body.Span));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Kind} {EventId}: {Result}")]
        public static partial void Received(ILogger logger, IncomingKind kind, string eventId, IntakeResult result);

        [LoggerMessage(2, LogLevel.Warning, "A delivery for {What} is refused: it is not the one of the token")]
        public static partial void Foreign(ILogger logger, string what);

        [LoggerMessage(3, LogLevel.Error, "Slack says that {Why}. Nothing is answered until the app is installed again and its token set")]
        public static partial void Removed(ILogger logger, string why);

        [LoggerMessage(4, LogLevel.Warning, "A delivery is no {Document} that can be read, at {Path} byte {Position}")]
        public static partial void Unreadable(ILogger logger, string document, string? path, long? position);
    }
}
