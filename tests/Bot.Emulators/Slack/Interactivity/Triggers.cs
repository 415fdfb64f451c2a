using System.Collections.Concurrent;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Interactivity;

/// <summary>Ids that allow to open one view, for three seconds (https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses).</summary>
internal sealed class Triggers(SlackWorkspaceOptions options, Identifiers ids)
{
    private readonly ConcurrentDictionary<string, Trigger> issued = new(StringComparer.Ordinal);

    /// <param name="viewId">Of the view in which somebody did something, if it was in one.</param>
    public string Issue(string user, string? viewId = null)
    {
        var count = ids.Count("trigger");
        var id = $"{count:D13}.{count:D12}.{count:x32}";
        issued[id] = new(user, viewId, options.Time.GetUtcNow());
        return id;
    }

    /// <returns>The trigger, or Slack's error.</returns>
    public (Trigger? Trigger, string Error) Exchange(string id)
    {
        if (!issued.TryGetValue(id, out var trigger))
            return (null, "invalid_trigger_id");
        if (!options.IsPatient && options.Time.GetUtcNow() - trigger.IssuedAt > options.Patience)
            return (null, "expired_trigger_id");
        return trigger.Spend() ? (trigger, "") : (null, "exchanged_trigger_id");
    }
}

/// <summary>That somebody did something to which the app may answer with a view.</summary>
internal sealed class Trigger(string user, string? viewId, DateTimeOffset issuedAt)
{
    private int spent;

    public string User => user;

    public string? ViewId => viewId;

    public DateTimeOffset IssuedAt => issuedAt;

    public bool Spend() => Interlocked.Exchange(ref spent, 1) == 0;
}
