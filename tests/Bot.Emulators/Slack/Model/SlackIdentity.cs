namespace Bot.Emulators.Slack.Model;

/// <summary>Who the workspace and its one app are.</summary>
internal sealed record SlackIdentity(
    string TeamId,
    string TeamName,
    string TeamDomain,
    string AppId,
    string BotUserId,
    string BotId,
    string BotName,
    string BotToken,
    string AppToken,
    string SigningSecret,
    string VerificationToken)
{
    public bool IsOrganisation { get; init; }

    public static SlackIdentity Of(int number) => new(
        $"T{number:D9}",
        $"Workspace {number}",
        $"workspace-{number}",
        $"A{number:D9}",
        $"U{number:D3}000BOT",
        $"B{number:D9}",
        "kiku",
        $"xoxb-{number}-emulated-bot-token",
        $"xapp-{number}-emulated-app-token",
        $"emulated-signing-secret-{number}",
        $"emulated-verification-token-{number}");
}
