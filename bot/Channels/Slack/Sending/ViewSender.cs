using Bot.Channels.Common;
using Bot.Channels.Slack.Blocks;
using Bot.Channels.Slack.WebApi;
using Bot.Conversations;
using Bot.Presentation;

namespace Bot.Channels.Slack.Sending;

/// <summary>Shows what is no message: the home page, the comment form, and the prompts of the agent pane.</summary>
internal sealed class ViewSender(SlackClient client)
{
    public async Task<ApiResult> HomeAsync(ReplyTarget target, HomeContent content, CancellationToken cancellation) => await client.RepeatAsync(
        SlackMethods.PublishHome,
        new(target.User ?? target.Address.Conversation, MessageBlocks.Draw(content, target.Address.Conversation)),
        ArgumentsJson.Compact.HomeArguments,
        cancellation);

    public async Task<ApiResult> FormAsync(ReplyTarget target, CommentFormContent content, CancellationToken cancellation)
    {
        if (SlackHandle.Parse(target.Handle).TriggerId is not { } trigger)
            return ApiResult.Of(CallOutcome.Error, ApiCodes.NoTrigger);

        if (FormMetadata.Encode(target.Address, content.About) is not { } metadata)
            return ApiResult.Of(CallOutcome.Error, "metadata_too_large");

        return await client.PostAsync(
            SlackMethods.OpenForm, new(trigger, MessageBlocks.Draw(content, metadata)), ArgumentsJson.Compact.FormArguments, cancellation);
    }

    /// <summary>The thread is named only in the older pane; in the newer one Slack would take the call and do nothing.</summary>
    public async Task<ApiResult> PromptsAsync(ReplyTarget target, GreetingContent content, CancellationToken cancellation) => await client.RepeatAsync(
        SlackMethods.SuggestPrompts,
        new(
            target.Address.Conversation,
            target.Address.Thread,
            [
                .. content.Examples.Where(example => example.Length > 0).Take(Limits.Prompts)
                    .Select(example => new Prompt(ShownText.Line(example, Limits.ButtonText), example)),
            ]),
        ArgumentsJson.Compact.PromptsArguments,
        cancellation);
}
