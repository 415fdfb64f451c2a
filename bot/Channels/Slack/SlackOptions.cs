using Bot.Channels.Common;
using Bot.Configuration;
using Bot.Conversations;

namespace Bot.Channels.Slack;

/// <summary>How to reach a workspace. The secrets are also read from the environment names that Slack's own SDKs use.</summary>
internal sealed record SlackOptions : IChatService
{
    private const string Section = "Slack";

    /// <summary>The bot user's token, <c>xoxb-…</c>; also <c>SLACK_BOT_TOKEN</c>. Default: none, and without any secret there is no Slack.</summary>
    public string? BotToken { get; init; }

    /// <summary>The app-level token with <c>connections:write</c>, <c>xapp-…</c>; also <c>SLACK_APP_TOKEN</c>. With it, events come by Socket Mode.</summary>
    public string? AppToken { get; init; }

    /// <summary>Also <c>SLACK_SIGNING_SECRET</c>. With it, events come by HTTP at <c>/slack/…</c>.</summary>
    public string? SigningSecret { get; init; }

    /// <summary>The Web API. Default: Slack's.</summary>
    public Uri ApiUrl { get; init; } = new("https://slack.com/api/");

    /// <summary>Whether follow-ups in threads need no mention. Default: on; off needs fewer scopes.</summary>
    public bool FollowUps { get; init; } = true;

    /// <summary>Whether to answer in channels shared with other organisations. Default: off.</summary>
    public bool SharedChannels { get; init; }

    /// <summary>The least time between two messages to one conversation; 0: none. Default 1 s, which is Slack's limit.</summary>
    public TimeSpan PerConversation { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The retry policy: number of attempts, and waits between them.</summary>
    public SlackRetryOptions Retry { get; init; } = new();

    public string Name => SlackChannel.ChannelName;

    public IChatService Off => new SlackOptions();

    public bool NeedsLinks => false;

    public (string Path, int Refusal)? Endpoint => SigningSecret is null ? null : ("/slack/events", StatusCodes.Status401Unauthorized);

    public bool IsConfigured => BotToken is not null || AppToken is not null || SigningSecret is not null;

    /// <summary>An app-level token names its app: <c>xapp-1-A0123456789-…</c>.</summary>
    public string? AppId => AppToken?.Split('-') is [_, _, ['A', ..] id, ..] ? id : null;

    public void Register(IServiceCollection services, ConversationOptions conversations) => services.AddSlack(this, conversations);

    public void Map(WebApplication app, Func<HttpContext, bool> isLocal) => app.MapSlack();

    public static SlackOptions Read(OptionsReader reader)
    {
        var section = reader.Section(
            Section, nameof(BotToken), nameof(AppToken), nameof(SigningSecret), nameof(ApiUrl), nameof(FollowUps), nameof(SharedChannels),
            nameof(PerConversation), nameof(Retry));
        var otherwise = new SlackOptions();
        var options = new SlackOptions
        {
            BotToken = section.Text(nameof(BotToken), "SLACK_BOT_TOKEN"),
            AppToken = section.Text(nameof(AppToken), "SLACK_APP_TOKEN"),
            SigningSecret = section.Text(nameof(SigningSecret), "SLACK_SIGNING_SECRET"),
            ApiUrl = ReadApiUrl(section) ?? otherwise.ApiUrl,
            FollowUps = section.Flag(nameof(FollowUps), otherwise.FollowUps),
            SharedChannels = section.Flag(nameof(SharedChannels), otherwise.SharedChannels),
            PerConversation = section.Duration(nameof(PerConversation), otherwise.PerConversation, TimeSpan.Zero, TimeSpan.FromMinutes(1)),
            Retry = SlackRetryOptions.Read(reader),
        };
        if (options.IsConfigured)
            options.ListProblems(section);

        return options;
    }

    /// <summary>Secrets stay out of logs, whoever writes the record there.</summary>
    public override string ToString() => $"{nameof(SlackOptions)} {{ ApiUrl = {ApiUrl} }}";

    private void ListProblems(OptionsSection section)
    {
        if (BotToken is null)
            section.Problem(nameof(BotToken), "is missing: the bot user's token, xoxb-… (or SLACK_BOT_TOKEN)");
        else if (!IsToken(BotToken, "xoxb-"))
            section.Problem(nameof(BotToken), "is not a bot user's token: those begin with xoxb- (OAuth & Permissions)");

        if (AppToken is not null && !IsToken(AppToken, "xapp-"))
            section.Problem(nameof(AppToken), "is not an app-level token: those begin with xapp- (Basic Information)");

        if (SigningSecret is not null && SigningSecret.StartsWith("xox", StringComparison.Ordinal))
            section.Problem(nameof(SigningSecret), "is a token; the signing secret stands under Basic Information");

        if (AppToken is null && SigningSecret is null)
            section.Problem(nameof(AppToken), "or Slack:SigningSecret is needed: the one for Socket Mode, the other for events by HTTP");
    }

    private static bool IsToken(string value, string prefix) =>
        value.StartsWith(prefix, StringComparison.Ordinal) && value.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0;

    /// <summary>Tokens go there: by http only within this machine.</summary>
    private static Uri? ReadApiUrl(OptionsSection section)
    {
        if (section.Text(nameof(ApiUrl)) is not { } text)
            return null;

        if (Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            && address is { Query: "", Fragment: "", UserInfo: "" })
        {
            return address;
        }

        section.Problem(nameof(ApiUrl), $"is '{text}'; it must be an https address such as {new SlackOptions().ApiUrl}, or http on this machine");
        return null;
    }
}
