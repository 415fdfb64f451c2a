using Bot.Channels.Common;
using Bot.Channels.Slack.Blocks;
using Bot.Channels.Slack.WebApi;
using Bot.Conversations;
using Bot.Presentation;

namespace Bot.Channels.Slack.Sending;

/// <summary>Puts one message where it belongs.</summary>
internal sealed class Sender(SlackClient client, TimeProvider time)
{
    private const string Ephemeral = "ephemeral";

    private const string InChannel = "in_channel";

    private static readonly TimeSpan StatusTimeout = TimeSpan.FromSeconds(1);

    public async Task<ApiResult> SendAsync(OutgoingMessage message, Drawing drawing, CancellationToken cancellation)
    {
        var handle = SlackHandle.Parse(message.Target.Handle);
        return message.Target.Placement switch
        {
            Placement.Private => await PrivatelyAsync(message, handle, drawing, cancellation),
            Placement.Replace => await ReplaceAsync(message, handle, drawing, cancellation),
            Placement.Direct => await DirectlyAsync(message, handle, drawing, cancellation),
            Placement.Share => await ShareAsync(message, handle, drawing, cancellation),
            _ => await PostAsync(message, handle, drawing, cancellation),
        };
    }

    private async Task<ApiResult> PostAsync(OutgoingMessage message, SlackHandle handle, Drawing drawing, CancellationToken cancellation)
    {
        var address = message.Target.Address;
        if (handle.IsPane && address.Thread is { } thread)
            await SetStatusAsync(address.Conversation, thread, message.Content, cancellation);

        var arguments = new PostArguments(address.Conversation, address.Thread, drawing.Text, drawing.Blocks, MessageMetadata.For(message.Id));
        return await client.PostAsync(SlackMethods.Post, arguments, ArgumentsJson.Compact.PostArguments, cancellation);
    }

    /// <summary>An answer takes milliseconds; somebody sees this only while Slack is slow. What becomes of it does not matter, and it must not
    /// take the time of the answer.</summary>
    private async Task SetStatusAsync(string channel, string thread, MessageContent content, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(StatusTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            var status = new StatusArguments(channel, thread, Texts.In(content.Language).Searching);
            await client.PostAsync(SlackMethods.SetStatus, status, ArgumentsJson.Compact.StatusArguments, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The answer is more important.
        }
    }

    private async Task<ApiResult> PrivatelyAsync(OutgoingMessage message, SlackHandle handle, Drawing drawing, CancellationToken cancellation)
    {
        var target = message.Target;
        if (handle.ResponseUrl is { } url)
        {
            var reply = Response(drawing) with { ResponseType = Ephemeral, ThreadTs = target.Address.Thread };
            var result = await client.RespondAsync(url, reply, ArgumentsJson.Compact.ResponseArguments, cancellation);
            if (result.Outcome != CallOutcome.Error || ApiCodes.IsUnacceptable(result.Code))
                return result;
        }

        // There is no response_url, or its half hour is over.
        if (target.User is not { } user)
            return ApiResult.Of(CallOutcome.Error, "user_not_found");
        if (IsDirect(target.Address.Conversation))
            return await PostAsync(message, handle, drawing, cancellation);
        var arguments = new EphemeralArguments(target.Address.Conversation, user, target.Address.Thread, drawing.Text, drawing.Blocks);
        return await client.PostAsync(SlackMethods.PostPrivately, arguments, ArgumentsJson.Compact.EphemeralArguments, cancellation);
    }

    /// <summary>Slack opens the direct chat when a user's id stands for a channel, and asks for no other scope than to post
    /// (https://docs.slack.dev/reference/methods/chat.postMessage#app_home).</summary>
    private async Task<ApiResult> DirectlyAsync(OutgoingMessage message, SlackHandle handle, Drawing drawing, CancellationToken cancellation)
    {
        if (message.Target.User is not { } user)
            return ApiResult.Of(CallOutcome.Error, "user_not_found");
        var address = message.Target.Address with { Conversation = user, Thread = null };
        return await PostAsync(message with { Target = message.Target with { Address = address } }, handle, drawing, cancellation);
    }

    private async Task<ApiResult> ReplaceAsync(OutgoingMessage message, SlackHandle handle, Drawing drawing, CancellationToken cancellation)
    {
        if (handle.IsEphemeral)
        {
            return handle.ResponseUrl is { } url
                ? await client.RespondAsync(url, Response(drawing) with { ReplaceOriginal = true }, ArgumentsJson.Compact.ResponseArguments, cancellation)
                : await PrivatelyAsync(message, handle, drawing, cancellation);
        }

        if (handle.ButtonTs is not { } ts)
            return await PostAsync(message, handle, drawing, cancellation);
        var arguments = new UpdateArguments(
            message.Target.Address.Conversation, ts, drawing.Text, drawing.Blocks ?? [], MessageMetadata.For(message.Id));
        var result = await client.RepeatAsync(SlackMethods.Update, arguments, ArgumentsJson.Compact.UpdateArguments, cancellation);
        return result.Outcome == CallOutcome.Error && ApiCodes.IsNoMessage(result.Code)
            ? await PostAsync(message, handle, drawing, cancellation)
            : result;
    }

    private async Task<ApiResult> ShareAsync(OutgoingMessage message, SlackHandle handle, Drawing drawing, CancellationToken cancellation)
    {
        var result = await PostAsync(message, handle, drawing, cancellation);
        if (handle.ResponseUrl is not { } url)
            return result;

        // The user may speak there even where Kiku is not a member.
        if (result.Outcome == CallOutcome.Error && ApiCodes.IsNotThere(result.Code))
            result = await client.RespondAsync(url, Response(drawing) with { ResponseType = InChannel }, ArgumentsJson.Compact.ResponseArguments, cancellation);
        if (result.IsOk)
            await client.RespondAsync(url, new() { DeleteOriginal = true }, ArgumentsJson.Compact.ResponseArguments, cancellation);
        return result;
    }

    private static ResponseArguments Response(Drawing drawing) => new() { Text = drawing.Text, Blocks = drawing.Blocks };

    /// <summary>A direct chat, or a user to open one with: what is said there is private.</summary>
    private static bool IsDirect(string conversation) => conversation.Length > 0 && conversation[0] is 'D' or 'U' or 'W';
}
