using System.Text.Json;
using Bot.Channels.Common;
using Bot.Channels.Teams.Activities;
using Bot.Channels.Teams.Cards;
using Bot.Channels.Teams.Sending;
using Bot.Conversations;
using Bot.Presentation;
using Microsoft.Bot.Builder;

namespace Bot.Channels.Teams.Inbound;

/// <summary>
/// Answers invokes. Teams waits for the answer and shows a failure to the user, who can press again, so what only changes the view does not go
/// through the inbox. A question behind a button does: its answer is a message of its own.
/// </summary>
internal sealed partial class InvokeHandler(
    Responder responder, IMessageIntake intake, SearchExtension extension, TimeProvider time, ILogger<InvokeHandler> logger)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>A search has to be answered within five seconds, a button within ten.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    public async ValueTask<InvokeResponse> AnswerAsync(TeamsActivity activity, CancellationToken cancellation)
    {
        if (activity is not { Id.Length: > 0, From.Id.Length: > 0 })
            return new() { Status = StatusCodes.Status400BadRequest };
        using var timeout = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return activity.Name switch
            {
                "adaptiveCard/action" => await ButtonAsync(activity, either.Token).AsTask().WaitAsync(either.Token),
                "composeExtension/query" => Json(JsonSerializer.SerializeToUtf8Bytes(
                    await extension.SearchAsync(activity, ValueOf(activity), either.Token).AsTask().WaitAsync(either.Token),
                    OutgoingJson.Compact.ExtensionResponse)),
                // Of a client that shows thumbs of its own; Kiku's stand in its cards.
                "message/submitAction" => Json("{}"u8.ToArray()),
                _ => new() { Status = StatusCodes.Status501NotImplemented },
            };
        }
        catch (Exception exception) when (exception is StoreException || (exception is OperationCanceledException && timeout.IsCancellationRequested))
        {
            Log.Failed(logger, activity.Name!, exception.Message);
            return activity.Name == "adaptiveCard/action"
                ? Say(Texts.InBoth(texts => texts.TryAgain))
                : Json(
                    JsonSerializer.SerializeToUtf8Bytes(
                        SearchExtension.Say(Texts.InBoth(texts => texts.TryAgain)), OutgoingJson.Compact.ExtensionResponse));
        }
    }

    private async ValueTask<InvokeResponse> ButtonAsync(TeamsActivity activity, CancellationToken cancellation)
    {
        var value = ValueOf(activity)?.Action;
        var message = ActivityReader.Message(activity, IncomingKind.Action, "") with { Action = MessageAction.Decode(value?.Data?.Kiku) };
        var texts = Texts.In(Responder.LanguageOf(message));
        if (message.Action is null)
            return Say(texts.OutdatedButton);
        if (value?.Verb == Verbs.Comment)
        {
            await responder.RespondAsync(
                message with { Kind = IncomingKind.Comment, Text = ShownText.Clip(value.Data?.Comment ?? "", Limits.Comment) }, cancellation);
            return Say(texts.Thanks);
        }

        if (message.Action.Kind is ActionKind.Ask or ActionKind.Share)
        {
            var taken = await intake.AcceptAsync(message with { MessageId = message.Action.OnceKey ?? message.MessageId }, cancellation);
            return Say(taken == IntakeResult.NotStored ? texts.TryAgain : texts.Asked(message.Action.Questions[0]));
        }

        return Show(await responder.RespondAsync(message, cancellation), message, texts);
    }

    /// <summary>A card takes the place of the one with the button; a sentence is shown for a moment.</summary>
    private static InvokeResponse Show(Response? response, IncomingMessage message, Texts texts)
    {
        if (response is null)
            return Say(texts.TooFast);
        var drawing = MessageCards.Draw(response.Content, message.Action!.AnswerId ?? message.EventId, Shortening.None);
        return drawing.Card is { } card
            ? Json(JsonSerializer.SerializeToUtf8Bytes(new CardResponse(StatusCodes.Status200OK, CardAttachment.Card, card), OutgoingJson.Compact.CardResponse))
            : Say(drawing.Text);
    }

    private static InvokeResponse Say(string text) =>
        Json(JsonSerializer.SerializeToUtf8Bytes(new MessageResponse(StatusCodes.Status200OK, MessageType, text), OutgoingJson.Compact.MessageResponse));

    private static InvokeResponse Json(byte[] body) => new() { Status = StatusCodes.Status200OK, Body = body };

    private static InvokeValue? ValueOf(TeamsActivity activity) => InvokeJson.Read(activity.Payload, InvokeJson.Lenient.InvokeValue);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Name} could not be answered: {Reason}")]
        public static partial void Failed(ILogger logger, string name, string reason);
    }
}
