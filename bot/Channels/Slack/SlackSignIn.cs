using Bot.Channels.Common;
using Bot.Channels.Slack.WebApi;

namespace Bot.Channels.Slack;

/// <summary>Asks Slack who Kiku is, until it says so, and from then on whether the token is still good and Slack still there: what is ready follows within
/// <see cref="Interval"/> and <see cref="Limit"/>, also while nobody asks anything.</summary>
internal sealed partial class SlackSignIn : BackgroundService
{
    /// <summary>Slack takes hundreds of these calls in a minute.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    private const string Organisation = "the bot token is for a whole organisation: install the app in one workspace, and set that one's token";

    private readonly SlackClient client;
    private readonly SlackOptions options;
    private readonly SlackAccount account;
    private readonly SlackHealth health;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private bool isRefused;
    private bool isSilent;

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
                var result = await AskAsync(stoppingToken);
                failures = Read(result) ? 0 : failures + 1;
                await Task.Delay(PauseAfter(failures, result.RetryAfter), time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // An orderly stop.
        }
    }

    private TimeSpan PauseAfter(int failures, TimeSpan? least)
    {
        var pause = failures == 0 ? Interval : options.Retry.Reconnects.After(failures);
        pause = pause < Interval ? pause : Interval;
        return least > pause ? least.Value : pause;
    }

    private async Task<ApiResult> AskAsync(CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
        try
        {
            return await client.IdentifyAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return ApiResult.Of(CallOutcome.Uncertain, ApiCodes.Timeout);
        }
    }

    /// <returns>False: to be asked again soon.</returns>
    private bool Read(ApiResult result)
    {
        if (result is { IsOk: true, Document.IsEnterpriseInstall: true })
        {
            if (health.Identity != Organisation)
                Log.Organisation(logger);
            health.Identity = Organisation;
            account.Identity = null;
            isSilent = false;
            return true;
        }

        if (result is { IsOk: true, Document: { TeamId: { } team, UserId: { } user } document })
        {
            if (health.Identity is not null || isRefused || isSilent)
                Log.SignedIn(logger, team, user);
            account.Identity = new(team, user, document.BotId, options.AppId);
            health.Identity = null;
            isRefused = isSilent = false;
            return true;
        }

        if (result.Outcome == CallOutcome.Error && ApiCodes.IsAuthentication(result.Code))
        {
            if (!isRefused)
                Log.Refused(logger, result.Code);
            isRefused = true;
            health.Refuse(SlackHealth.Refusal(result.Code));
            return true;
        }

        if (!isSilent)
            Log.Unreachable(logger, options.ApiUrl, result.Code);
        isSilent = true;
        if (result.Outcome != CallOutcome.Limited)
            health.Unreached(result.Code);
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
