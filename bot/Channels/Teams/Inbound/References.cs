using System.Collections.Concurrent;
using Bot.Channels.Teams.Activities;
using Bot.Conversations;

namespace Bot.Channels.Teams.Inbound;

/// <summary>Where conversations are reached: refreshed by every activity, written when something changed, dropped when Kiku is removed.</summary>
internal sealed class References(IConversationReferences store, TimeProvider time)
{
    /// <summary>A day is long for a reference that nobody used, and an hour saves nearly every write.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>Beyond this many, what is remembered begins anew; the store has it all.</summary>
    private const int Remembered = 20_000;

    private readonly ConcurrentDictionary<ConversationAddress, ConversationReference> recent = new();
    private readonly ConcurrentDictionary<(string Workspace, string User), ConversationAddress> users = new();

    /// <exception cref="StoreException">It could not be stored.</exception>
    public async ValueTask RefreshAsync(TeamsActivity activity, CancellationToken cancellation)
    {
        var address = ActivityReader.AddressOf(activity) with { Thread = null };
        var place = ActivityReader.HandleOf(activity) with { Conversation = address.Conversation, Activity = null, Card = null };
        var handle = place.ToJson();
        var now = time.GetUtcNow();
        Remember(activity, address);
        if (recent.TryGetValue(address, out var known) && known.Handle == handle && now - known.At < Fresh)
            return;
        var reference = new ConversationReference(address, handle, now, place.IsPersonal ? PersonOf(activity) : null, activity.Data.Team?.Id);
        await store.SaveAsync(reference, cancellation);
        Put(recent, address, reference);
    }

    public async ValueTask RemoveAsync(ConversationAddress address, CancellationToken cancellation)
    {
        await store.RemoveAsync(address.Channel, address.Workspace, address.Conversation, cancellation);
        recent.TryRemove(address with { Thread = null }, out _);
    }

    /// <summary>A team, with all its channels that are known.</summary>
    public async ValueTask RemoveTeamAsync(ConversationAddress address, string team, CancellationToken cancellation)
    {
        foreach (var conversation in await store.RemoveGroupAsync(address.Channel, address.Workspace, team, cancellation))
            recent.TryRemove(address with { Conversation = conversation, Thread = null }, out _);
    }

    /// <returns>Null: Kiku was never there, or was removed.</returns>
    public async ValueTask<TeamsHandle?> FindAsync(ConversationAddress address, CancellationToken cancellation)
    {
        var place = address with { Thread = null };
        var reference = recent.GetValueOrDefault(place) ?? await store.FindAsync(place, cancellation);
        return TeamsHandle.Parse(reference?.Handle);
    }

    /// <returns>By which a chat with the user can be begun, or which is that chat. Null: nothing of the organisation is known.</returns>
    public async ValueTask<TeamsHandle?> FindForUserAsync(ConversationAddress address, string user, CancellationToken cancellation)
    {
        var reference = await store.FindForUserAsync(address.Channel, address.Workspace, user, cancellation);

        // Another person's chat tells where Teams is reached, and is not to be written to.
        return TeamsHandle.Parse(reference?.Handle) is { } handle ? handle with { IsPersonal = handle.IsPersonal && reference!.User == user } : null;
    }

    /// <summary>Where the conversation was reached last, as far as this replica knows; the address may have changed since a message was stored.</summary>
    public string? LatestServiceUrl(ConversationAddress address) =>
        TeamsHandle.Parse(recent.GetValueOrDefault(address with { Thread = null })?.Handle)?.ServiceUrl;

    /// <summary>A conversation that the user was in lately; null when this replica did not see any.</summary>
    public ConversationAddress? PlaceOf(string workspace, string user) => users.GetValueOrDefault((workspace, user));

    /// <summary>Counting locks the whole dictionary, so it is done for newcomers only.</summary>
    private static void Put<TKey, TValue>(ConcurrentDictionary<TKey, TValue> all, TKey key, TValue value)
        where TKey : notnull
    {
        if (!all.ContainsKey(key) && all.Count > Remembered)
            all.Clear();
        all[key] = value;
    }

    /// <returns>Null: Kiku itself, as when it was just added.</returns>
    private static string? PersonOf(TeamsActivity activity) => activity.From?.Id is { Length: > 0 } id && id != activity.Recipient?.Id ? id : null;

    private void Remember(TeamsActivity activity, ConversationAddress address)
    {
        if (activity.From?.Id is { Length: > 0 } user)
            Put(users, (address.Workspace, user), address);
    }
}
