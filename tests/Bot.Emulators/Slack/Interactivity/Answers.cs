using Bot.Emulators.Slack.Api;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Interactivity;

/// <summary>What the app answers to commands and clicks, at once or at a <c>response_url</c>.</summary>
internal sealed class Answers(SlackState state, MessageBoard board)
{
    /// <summary>The body of the answer to a command, or the payload of its acknowledgement: nothing, plain text, or a message.</summary>
    public void TakeImmediate(string body, ResponseTarget target)
    {
        if (string.IsNullOrWhiteSpace(body))
            return;
        var message = body.TrimStart().StartsWith('{') ? (JsonObject)JsonNode.Parse(body)! : new JsonObject { ["text"] = body };
        if (message.Count > 0)
            Take(message, target with { MessageTs = null });
    }

    /// <exception cref="ApiError">The message is not one.</exception>
    public void Take(JsonObject message, ResponseTarget target)
    {
        var channel = state.Directory.Channel(target.Channel) ?? throw new ApiError("channel_not_found");
        if (Flag(message, "delete_original") && target.MessageTs is { } deleted)
        {
            _ = target.IsEphemeral ? channel.RemoveEphemeral(deleted) : board.Delete(channel, deleted) is not null;
            state.Changes.Signal();
            return;
        }

        var draft = Draft(message);
        if (Flag(message, "replace_original") && target.MessageTs is { } replaced)
            Replace(channel, replaced, draft, target);
        else if ((string?)message["response_type"] == "in_channel")
            board.Post(channel, draft);
        else
            board.PostEphemeral(channel, target.User, draft);
    }

    private void Replace(SlackChannel channel, string ts, MessageDraft draft, ResponseTarget target)
    {
        if (target.IsEphemeral)
        {
            channel.RemoveEphemeral(ts);
            board.PostEphemeral(channel, target.User, draft);
        }
        else
        {
            board.Edit(channel, ts, before => before with { Text = draft.Text, Blocks = draft.Blocks });
        }
    }

    private MessageDraft Draft(JsonObject message)
    {
        var blocks = MessageArguments.Blocks(state, message["blocks"]?.DeepClone());
        var text = (string?)message["text"];
        if (string.IsNullOrEmpty(text) && blocks is null)
            throw new ApiError("no_text");
        return new(state.Identity.BotUserId, text ?? "")
        {
            Blocks = blocks,
            BotId = state.Identity.BotId,
            AppId = state.Identity.AppId,
            ThreadTs = (string?)message["thread_ts"],
            Metadata = MessageArguments.Element(message["metadata"]),
        };
    }

    private static bool Flag(JsonObject message, string name) => message[name]?.ToString() is "true" or "True";
}
