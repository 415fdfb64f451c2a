using System.Collections.Concurrent;

namespace Bot.Emulators.Slack.Model;

internal enum ChannelKind
{
    Public,
    Private,
    Direct,
    Group,
}

/// <summary>A conversation and what was said in it. Its lock is its own: channels do not wait for each other.</summary>
internal sealed class SlackChannel(string id, string name, ChannelKind kind)
{
    private readonly Lock gate = new();
    private readonly List<SlackMessage> messages = [];
    private readonly Dictionary<string, List<string>> replies = new(StringComparer.Ordinal);
    private readonly List<EphemeralMessage> ephemeral = [];
    private readonly ConcurrentDictionary<string, bool> members = new(StringComparer.Ordinal);

    public string Id => id;

    public string Name => name;

    public ChannelKind Kind => kind;

    public bool IsExtShared { get; init; }

    public bool IsArchived { get; set; }

    /// <summary>In the order of ids.</summary>
    public IReadOnlyList<string> Members => [.. members.Keys.Order(StringComparer.Ordinal)];

    /// <summary>All that stands now, oldest first, replies among the rest.</summary>
    public IReadOnlyList<SlackMessage> Messages
    {
        get
        {
            lock (gate)
                return [.. messages];
        }
    }

    public IReadOnlyList<EphemeralMessage> Ephemeral
    {
        get
        {
            lock (gate)
                return [.. ephemeral];
        }
    }

    /// <summary>As in the name of an event, <c>message.im</c>, and of a scope, <c>im:history</c>.</summary>
    public string ScopeFamily => kind switch
    {
        ChannelKind.Public => "channels",
        ChannelKind.Private => "groups",
        ChannelKind.Direct => "im",
        _ => "mpim",
    };

    /// <summary>As <c>channel_type</c> of an event.</summary>
    public string TypeName => kind switch
    {
        ChannelKind.Public => "channel",
        ChannelKind.Private => "group",
        _ => ScopeFamily,
    };

    public bool Has(string user) => members.ContainsKey(user);

    public bool Join(string user) => members.TryAdd(user, true);

    public bool Leave(string user) => members.TryRemove(user, out _);

    /// <param name="create">Makes the message; called under the channel's lock, so that <c>ts</c> rises in the order of the list.</param>
    public SlackMessage Add(Func<SlackMessage> create)
    {
        lock (gate)
        {
            var message = create();
            messages.Add(message);
            if (message.ThreadTs is { } root)
            {
                if (!replies.TryGetValue(root, out var thread))
                    replies[root] = thread = [];
                thread.Add(message.Ts);
            }

            return message;
        }
    }

    public EphemeralMessage AddEphemeral(EphemeralMessage message)
    {
        lock (gate)
            ephemeral.Add(message);
        return message;
    }

    public SlackMessage? Find(string ts)
    {
        lock (gate)
            return Position(ts) is >= 0 and var at ? messages[at] : null;
    }

    /// <summary>Null if there is none; otherwise as it was and as it is.</summary>
    public (SlackMessage Before, SlackMessage After)? Change(string ts, Func<SlackMessage, SlackMessage> change)
    {
        lock (gate)
        {
            if (Position(ts) is not (>= 0 and var at))
                return null;
            var before = messages[at];
            return (before, messages[at] = change(before));
        }
    }

    /// <summary>The root of a thread leaves a tombstone while there are replies.</summary>
    public SlackMessage? Remove(string ts)
    {
        lock (gate)
        {
            if (Position(ts) is not (>= 0 and var at))
                return null;
            var removed = messages[at];
            if (removed.ThreadTs is { } root)
                replies[root].Remove(ts);
            if (replies.TryGetValue(ts, out var thread) && thread.Count > 0)
                messages[at] = new SlackMessage(ts, id, "USLACKBOT", "This message was deleted.") { Subtype = "tombstone" };
            else
                messages.RemoveAt(at);
            return removed;
        }
    }

    public bool RemoveEphemeral(string ts)
    {
        lock (gate)
            return ephemeral.RemoveAll(message => message.Ts == ts) > 0;
    }

    public ThreadSummary? ThreadOf(string root)
    {
        lock (gate)
        {
            return replies.TryGetValue(root, out var thread) && thread.Count > 0
                ? new(thread.Count, [.. thread.Select(Existing).Select(reply => reply.User).Distinct().Take(5)], thread[^1])
                : null;
        }
    }

    /// <summary>What stands in the channel itself, newest first.</summary>
    public Page History(HistoryRange range)
    {
        var page = new List<SlackMessage>(range.Limit);
        lock (gate)
        {
            for (var at = UpperEnd(range) - 1; at >= 0 && range.ReachesBack(messages[at].Ts); at--)
            {
                if (messages[at].IsReply && !messages[at].IsBroadcast)
                    continue;
                if (page.Count == range.Limit)
                    return new(page, HasMore: true);
                page.Add(messages[at]);
            }
        }

        return new(page, HasMore: false);
    }

    /// <summary>The root and its replies, oldest first; null if there is no such message.</summary>
    public IReadOnlyList<SlackMessage>? Thread(string root)
    {
        lock (gate)
        {
            if (Position(root) < 0)
                return null;
            return replies.TryGetValue(root, out var thread) ? [Existing(root), .. thread.Select(Existing)] : [Existing(root)];
        }
    }

    private SlackMessage Existing(string ts) => messages[Position(ts)];

    private int UpperEnd(HistoryRange range)
    {
        if (range.Latest is not { } latest)
            return messages.Count;
        var at = Position(latest);
        return at < 0 ? ~at : range.Inclusive ? at + 1 : at;
    }

    /// <summary>As <see cref="List{T}.BinarySearch(T)"/>.</summary>
    private int Position(string ts)
    {
        int low = 0, high = messages.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(messages[middle].Ts, ts);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }
}
