namespace Bot.Digests;

/// <summary>The effect of an order on today's digest.</summary>
internal enum TodaysDigest
{
    /// <summary>It comes, or none was to be expected.</summary>
    AsOrdered,

    /// <summary>It came before the order was changed.</summary>
    Sent,

    /// <summary>The time that is ordered now is over today.</summary>
    Missed,

    /// <summary>Today is none of the days that are ordered now.</summary>
    NotOrdered,
}

/// <summary>An order that was taken.</summary>
/// <param name="IsChange">There was an order already, which this one changes.</param>
internal sealed record TakenOrder(Subscription Subscription, DateTimeOffset Next, bool IsChange, TodaysDigest Today);
