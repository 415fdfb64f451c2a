using Bot.Channels.Common;
using Bot.Channels.Slack.WebApi;

namespace Bot.Channels.Slack;

/// <summary>Asks Slack who Kiku is, until it says so, and from then on whether the token is still good.</summary>
internal sealed partial class SlackSignIn : BackgroundService
{
    /// <summary>Nothing changes quickly about a token that was accepted or refused.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private const string Organisation = "the bot token is for a whole organisation: install the app in one workspace, and set that one's token";

    private readonly SlackClient client;
    private readonly SlackOptions options;
    private readonly SlackAccount account;
    private readonly SlackHealth health;
    private readonly TimeProvider time;
    private readonly ILogger logger;

    public SlackSignIn(
        SlackClient client, SlackOptions options, SlackAccount account, SlackHealth health, TimeProvider time, ILogger<SlackSignIn> logger)
    {
        this.client = client;
        this.options = options;
        this.account = account;
        this.health = health;
        this.time = time;
        this.logger = logger;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var failures = 0; ;)
            {
                var result = await client.IdentifyAsync(stoppingToken);
                var isAnswered = Read(result);
                failures = isAnswered ? 0 : failures + 1;
                await Task.Delay(isAnswered ? Interval : Backoff.After(failures, result.RetryAfter), time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // An orderly stop.
        }
    }

    /// <returns>False: to be asked again soon.</returns>
    private bool Read(ApiResult result)
    {
        if (result is { IsOk: true, Document.IsEnterpriseInstall: true })
        {
            if (health.Token?.Contains(Organisation, StringComparison.Ordinal) != true)
                Log.Organisation(logger);
            health.Token = Organisation;
            account.Identity = null;
            return true;
        }

        if (result is { IsOk: true, Document: { TeamId: { } team, UserId: { } user } document })
        {
            if (health.Token is not null)
                Log.SignedIn(logger, team, user);
            account.Identity = new(team, user, document.BotId, options.AppId);
            health.Token = null;
            return true;
        }

        if (result.Outcome == CallOutcome.Error && ApiCodes.IsAuthentication(result.Code))
        {
            if (account.Identity is not null || health.Token?.Contains(result.Code, StringComparison.Ordinal) != true)
                Log.Refused(logger, result.Code);
            health.Token = $"Slack refuses the bot token ({result.Code}): install the app again, or renew Slack:BotToken";
            return true;
        }

        Log.Unreachable(logger, options.ApiUrl, result.Code);
        if (account.Identity is null)
            health.Token = $"Slack cannot be reached at {options.ApiUrl} ({result.Code})";
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Signed in to Slack workspace {Team} as {User}")]
        public static partial void SignedIn(ILogger logger, string team, string user);

        [LoggerMessage(2, LogLevel.Error, "Slack refuses the bot token ({Code}). "
            + "Nothing is answered until the app is installed again or Slack:BotToken is renewed")]
        public static partial void Refused(ILogger logger, string code);

        [LoggerMessage(4, LogLevel.Error, "The bot token is for a whole organisation, and Kiku answers in one workspace. "
            + "Nothing is answered until the app is installed in one")]
        public static partial void Organisation(ILogger logger);

        [LoggerMessage(3, LogLevel.Warning, "Slack did not say who Kiku is, at {Address}: {Code}")]
        public static partial void Unreachable(ILogger logger, Uri address, string code);
    }
}
