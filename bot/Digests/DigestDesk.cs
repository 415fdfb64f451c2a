using Bot.Answers;
using Bot.Content;
using Bot.Conversations;

namespace Bot.Digests;

/// <summary>Takes orders: fills in what was not said, and knows who may order.</summary>
internal sealed class DigestDesk(
    ISubscriptionStore subscriptions, SessionNews news, Library library, Dispatcher dispatcher, DigestOptions options, TimeProvider time)
{
    private const string LastResort = "Etc/UTC";

    private static readonly TimeOnly UsualTime = new(9, 0);

    /// <returns>Null: the chat service does not tell who this is, and whoever is not known may order nothing.</returns>
    public async ValueTask<bool?> MayManageAsync(IncomingMessage message, CancellationToken cancellation) => options.Managers.Length > 0
        ? options.Managers.Contains(message.User, StringComparer.Ordinal)
        : !(await dispatcher.FindUserAsync(message.Address, message.User, cancellation))?.IsGuest;

    /// <param name="message">Who orders; null: the settings do.</param>
    public async ValueTask<TakenOrder> SubscribeAsync(
        ConversationAddress place, IncomingMessage? message, SubscribeOrder order, Language language, CancellationToken cancellation)
    {
        var before = await subscriptions.FindAsync(place, cancellation);
        var now = time.GetUtcNow();
        var zone = order.Zone ?? before?.Zone ?? await ZoneOfAsync(message, cancellation);
        var subscription = new Subscription(
            Guid.NewGuid().ToString("N"),
            place,
            order.Time ?? before?.Time ?? UsualTime,
            order.Days ?? before?.Days ?? Weekdays.Everyday,
            zone,
            order.Language ?? before?.Language ?? language,
            message?.User,
            DateOnly.MinValue,
            before?.LastDate,
            (await news.ReadAsync(cancellation)).Latest,
            PausedBecause: null,
            now);
        var saved = await subscriptions.SaveAsync(subscription with { StartsOn = FirstDate(subscription, before, now) }, cancellation);
        var next = DigestSchedule.Next(saved, now);
        return new(saved, next.Due, before is { IsActive: true }, TodayOf(saved, before, next.Date, now));
    }

    /// <summary>Decides what becomes of today's digest when an order is changed. A new order tells by its first date whether it begins today.</summary>
    private static TodaysDigest TodayOf(Subscription now, Subscription? before, DateOnly next, DateTimeOffset at)
    {
        var today = DigestSchedule.LocalDate(at, now.Zone);
        if (before is not { IsActive: true } || next == today)
            return TodaysDigest.AsOrdered;
        if (before.LastDate >= today)
            return TodaysDigest.Sent;
        if (now.Days.Includes(today))
            return TodaysDigest.Missed;
        return before.Days.Includes(today) && before.StartsOn <= today ? TodaysDigest.NotOrdered : TodaysDigest.AsOrdered;
    }

    /// <summary>Today if the time is still to come, else tomorrow. The ledger has one entry for each date: what came today does not come again at another
    /// time.</summary>
    private static DateOnly FirstDate(Subscription subscription, Subscription? before, DateTimeOffset now)
    {
        var today = DigestSchedule.LocalDate(now, subscription.Zone);
        if (before is { IsActive: true } && (before.Time, before.Zone, before.Days) == (subscription.Time, subscription.Zone, subscription.Days))
            return before.StartsOn;
        var isToCome = DigestSchedule.InstantOf(today, subscription.Time, subscription.Zone) > now;
        return isToCome && !(before?.LastDate >= today) ? today : today.AddDays(1);
    }

    /// <summary>The user's own, else that of the newest conference.</summary>
    private async ValueTask<string> ZoneOfAsync(IncomingMessage? message, CancellationToken cancellation)
    {
        var profile = message is null || message.TimeZone is not null ? null : await dispatcher.FindUserAsync(message.Address, message.User, cancellation);
        string?[] candidates = [message?.TimeZone, profile?.TimeZone, .. library.Snapshot.Conferences.Select(conference => conference.TimeZone)];
        return candidates.FirstOrDefault(zone => zone is not null && DigestSchedule.IsZone(zone)) ?? LastResort;
    }
}
