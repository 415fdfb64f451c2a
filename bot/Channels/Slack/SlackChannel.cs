using Bot.Channels.Common;
using Bot.Channels.Slack.Blocks;
using Bot.Channels.Slack.Sending;
using Bot.Channels.Slack.WebApi;
using Bot.Conversations;

namespace Bot.Channels.Slack;

/// <summary>Slack, for the rest of the program.</summary>
internal sealed partial class SlackChannel : IChannel
{
    public const string ChannelName = "slack";

    private static readonly Shortening[] Shortenings = [Shortening.None, Shortening.Shorter, Shortening.TextOnly];

    private readonly Sender sender;
    private readonly ViewSender views;
    private readonly MessageFinder finder;
    private readonly ProfileFinder profiles;
    private readonly SlackHealth health;
    private readonly ILogger logger;

    public SlackChannel(
        SlackClient client, SlackOptions options, SlackHealth health, TimeProvider time, ILogger<SlackChannel> logger)
    {
        sender = new(client, time);
        Limits = options.PerConversation > TimeSpan.Zero ? new([new(1, options.PerConversation)], []) : RateLimits.None;
        views = new(client);
        finder = new(client);
        profiles = new(client, time);
        this.health = health;
        this.logger = logger;
    }

    public string Name => ChannelName;

    public ChannelStatus Status => health.Status;

    public RateLimits Limits { get; }

    public async Task<SendResult> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var result = await DrawAndSendAsync(message, cancellation);
        Notice(message.Id, result);
        return SendResults.Of(result);
    }

    public Task<FindResult> FindAsync(string id, ReplyTarget target, CancellationToken cancellation) => finder.FindAsync(id, target, cancellation);

    public Task<UserProfile?> FindUserAsync(string workspace, string user, CancellationToken cancellation) => profiles.FindAsync(user, cancellation);

    private Task<ApiResult> DrawAndSendAsync(OutgoingMessage message, CancellationToken cancellation) => message.Content switch
    {
        HomeContent home => views.HomeAsync(message.Target, home, cancellation),
        CommentFormContent form => SendFormAsync(message, form, cancellation),
        GreetingContent greeting when SlackHandle.Parse(message.Target.Handle).IsPane => views.PromptsAsync(message.Target, greeting, cancellation),
        _ => SendFittingAsync(message, cancellation),
    };

    /// <summary>A form opens within three seconds of the click. After that the vote is counted all the same, and who voted is thanked.</summary>
    private async Task<ApiResult> SendFormAsync(OutgoingMessage message, CommentFormContent form, CancellationToken cancellation)
    {
        var result = await views.FormAsync(message.Target, form, cancellation);
        if (result.Outcome != CallOutcome.Error || !ApiCodes.IsTooLate(result.Code))
            return result;

        var thanks = new NoticeContent(form.Language, ChatWording.In(form.Language).Thanks);
        return await SendFittingAsync(new(message.Id, message.Target with { Placement = Placement.Private }, thanks), cancellation);
    }

    /// <summary>Something is always said: what Slack finds too long is sent again, shorter.</summary>
    private async Task<ApiResult> SendFittingAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var result = ApiResult.Of(CallOutcome.Error, "no_text");
        foreach (var shortening in Shortenings)
        {
            result = await sender.SendAsync(message, MessageBlocks.Draw(message.Content, message.Id, shortening), cancellation);
            if (result.Outcome != CallOutcome.Error || !ApiCodes.IsUnacceptable(result.Code))
                break;

            Log.TooMuch(logger, message.Id, result.Code, string.Join("; ", result.Document.ResponseMetadata?.Messages ?? []));
        }

        return result;
    }

    private void Notice(string id, ApiResult result)
    {
        if (!result.IsOk)
            Log.NotSent(logger, id, result.Outcome, result.Code, result.Document.Needed);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Slack finds message {Id} too much ({Code} {Details}); it is sent again, shorter")]
        public static partial void TooMuch(ILogger logger, string id, string code, string details);

        [LoggerMessage(2, LogLevel.Warning, "Message {Id} was not sent: {Outcome} {Code} {Needed}")]
        public static partial void NotSent(ILogger logger, string id, CallOutcome outcome, string code, string? needed);
    }
}
