using System.Collections.Immutable;

namespace Bot.Channels.Slack.Inbound;

/// <summary>A button, a shortcut or a form that was used (https://docs.slack.dev/reference/interaction-payloads), as far as it is read.</summary>
internal sealed record InteractionDocument
{
    public string? Type { get; init; }

    public string? ApiAppId { get; init; }

    public string? CallbackId { get; init; }

    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }

    public Identified? Team { get; init; }

    public Identified? Enterprise { get; init; }

    public UsedBy? User { get; init; }

    public Identified? Channel { get; init; }

    public ActionContainer? Container { get; init; }

    public ActionMessage? Message { get; init; }

    public ImmutableArray<UsedAction>? Actions { get; init; }

    public SubmittedView? View { get; init; }
}

internal sealed record Identified(string? Id);

/// <param name="TeamId">The user's own workspace.</param>
internal sealed record UsedBy(string? Id, string? TeamId);

internal sealed record ActionContainer(string? ChannelId, string? MessageTs, string? ThreadTs, bool IsEphemeral);

internal sealed record ActionMessage(string? Ts, string? ThreadTs, string? Text);

internal sealed record UsedAction(string? ActionId, string? Value);

internal sealed record SubmittedView(string? CallbackId, string? PrivateMetadata, string? AppInstalledTeamId, ViewState? State);

/// <param name="Values">By block, then by input.</param>
internal sealed record ViewState(Dictionary<string, Dictionary<string, InputValue>>? Values);

internal sealed record InputValue(string? Value);

/// <summary>A slash command, from a form or from a socket.</summary>
internal sealed record CommandDocument
{
    public string? ApiAppId { get; init; }

    public string? TeamId { get; init; }

    public string? EnterpriseId { get; init; }

    public string? ChannelId { get; init; }

    public string? UserId { get; init; }

    public string? Text { get; init; }

    public string? ResponseUrl { get; init; }

    public string? TriggerId { get; init; }
}
