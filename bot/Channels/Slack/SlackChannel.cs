using Bot.Channels.Common;
using Bot.Channels.Slack.Blocks;
using Bot.Channels.Slack.Sending;
using Bot.Channels.Slack.WebApi;
using Bot.Conversations;
using Bot.Presentation;

namespace Bot.Channels.Slack;

/// <summary>Slack, for the rest of the program.</summary>
internal sealed class SlackChannel(SlackClient client, SlackOptions options, SlackHealth health, TimeProvider time, ILogger<SlackChannel> logger)
    : ChatChannel<ApiResult>(logger)
{
    public const string ChannelName = "slack";

    private readonly Sender sender = new(client, time);
    private readonly ViewSender views = new(client);
    private readonly MessageFinder finder = new(client);
    private readonly ProfileFinder profiles = new(client, time);

    public override string Name => ChannelName;

    public override ChannelStatus Status => health.Status;

    public override RateLimits Limits { get; } = options.PerConversation > TimeSpan.Zero ? new([new(1, options.PerConversation)], []) : RateLimits.None;

    public override Task<FindResult> FindAsync(string id, ReplyTarget target, CancellationToken cancellation) => finder.FindAsync(id, target, cancellation);

    public override Task<UserProfile?> FindUserAsync(string workspace, string user, CancellationToken cancellation) => profiles.FindAsync(user, cancellation);

    protected override Task<ApiResult> SendAsync(OutgoingMessage message, Shortening shortening, CancellationToken cancellation) =>
        sender.SendAsync(message, MessageBlocks.Draw(message.Content, message.Id, shortening), cancellation);

    protected override bool IsTooMuch(ApiResult result) => ApiCodes.IsUnacceptable(result.Code);

    /// <summary>The token is renewed one day, and nothing is wrong with the conversation.</summary>
    protected override SendResult OfError(ApiResult result) => result.Code switch
    {
        var code when ApiCodes.IsTemporary(code) || ApiCodes.IsAuthentication(code) => new Refused(code, Later),
        var code when ApiCodes.IsHalfDone(code) => new Unknown(code),
        var code => new Failed(code),
    };

    protected override Task<ApiResult> SendAnyAsync(OutgoingMessage message, CancellationToken cancellation) => message.Content switch
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

        var thanks = new NoticeContent(form.Language, Texts.In(form.Language).Thanks);
        return await SendFittingAsync(new(message.Id, message.Target with { Placement = Placement.Private }, thanks), cancellation);
    }
}
