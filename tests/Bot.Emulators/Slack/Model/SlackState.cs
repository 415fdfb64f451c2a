using System.Collections.Concurrent;
using Bot.Emulators.Slack.Interactivity;

namespace Bot.Emulators.Slack.Model;

/// <summary>Everything that the workspace knows.</summary>
internal sealed class SlackState
{
    public SlackState(SlackWorkspaceOptions options)
    {
        Options = options;
        Identity = SlackIdentity.Of(options.Number) with { IsOrganisation = options.IsOrganisation };
        Ids = new(options.Number);
        Clock = new(options.Time);
        Directory = new(Identity, Ids);
        Grant = new(Identity, options.Scopes);
        Triggers = new(options, Ids);
        ResponseUrls = new(options.Time, Ids);
        Views = new(this);
    }

    public SlackWorkspaceOptions Options { get; }

    public SlackIdentity Identity { get; }

    public Identifiers Ids { get; }

    public TimestampSource Clock { get; }

    public SlackDirectory Directory { get; }

    public SlackGrant Grant { get; }

    public Triggers Triggers { get; }

    public ResponseUrls ResponseUrls { get; }

    public ViewStore Views { get; }

    public Changes Changes { get; } = new();

    public AgentPane Agent { get; } = new();

    /// <summary>Only with <see cref="SlackWorkspaceOptions.KeepBodies"/>; in the order in which they were answered.</summary>
    public ConcurrentQueue<ApiCallRecord> Calls { get; } = new();
}

/// <summary>A Web API call or a use of a <c>response_url</c>, as it was answered.</summary>
/// <param name="Method">Such as <c>chat.postMessage</c>, or <c>response_url</c>.</param>
/// <param name="Status">HTTP's; 0 if nothing or half of it was answered.</param>
/// <param name="Error">Of <c>ok:false</c>; null when it went well.</param>
internal sealed record ApiCallRecord(string Method, JsonObject Arguments, string ContentType, int Status, string? Error, DateTimeOffset At);
