using Bot.Content;
using Bot.Conversations;

namespace Bot.Digests;

/// <summary>The days of the week, in the local time of the subscription.</summary>
[Flags]
internal enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 1 << 1,
    Wednesday = 1 << 2,
    Thursday = 1 << 3,
    Friday = 1 << 4,
    Saturday = 1 << 5,
    Sunday = 1 << 6,
    Workdays = Monday | Tuesday | Wednesday | Thursday | Friday,
    Weekend = Saturday | Sunday,
    Everyday = Workdays | Weekend,
}

/// <summary>A conversation that wants a digest; one for each conversation.</summary>
/// <param name="Id">Unique, and never used again.</param>
/// <param name="Address">Without a thread.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Owner">Who ordered it, and is told when it has to pause; null: the settings did; empty: somebody who is forgotten.</param>
/// <param name="StartsOn">The first local date that may be due.</param>
/// <param name="LastDate">The last local date that was claimed; null: none yet.</param>
/// <param name="SeenVersion">The content version up to which nothing is new to it.</param>
/// <param name="PausedBecause">Null: active.</param>
internal sealed record Subscription(
    string Id,
    ConversationAddress Address,
    TimeOnly Time,
    Weekdays Days,
    string Zone,
    Language Language,
    string? Owner,
    DateOnly StartsOn,
    DateOnly? LastDate,
    long SeenVersion,
    string? PausedBecause,
    DateTimeOffset At)
{
    public bool IsActive => PausedBecause is null;
}
