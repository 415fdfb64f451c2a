using System.Collections.Immutable;
using System.Globalization;
using Bot.Content;
using Bot.Conversations;

namespace Bot.Digests;

internal sealed class EnglishDigestWording : DigestWording
{
    public static EnglishDigestWording Instance { get; } = new();

    public override string Help => """
        A digest shows here each day what is new in the notes, or the session of the day.
        • digest daily 09:00 weekdays Asia/Tokyo: orders one; say everyday, or mon,thu, and en or ja for the language
        • digest status, digest preview, digest now, digest off
        """;

    public override string NotKnown => "Kiku could not find out whether you may order digests here. Please try again in a moment.";

    public override string NotAllowed => "Digests are ordered by others here. Please ask whoever manages Kiku.";

    public override string Stopped => "The digest is off here.";

    public override string NotSubscribed => "There is no digest here. Order one with: digest daily 09:00 weekdays Asia/Tokyo";

    public override string NothingToSay => "There are no notes to make a digest of.";

    public override string HomeTitle => "Your digests";

    public override string HomeHint => "Order one in any conversation: digest daily 09:00 weekdays Asia/Tokyo";

    public override string OrderButton => "Send me one daily at 9:00";

    public override string StopButton => "Stop";

    public override string Subscribed(TakenOrder order) =>
        $"A digest comes here {Schedule(order.Subscription)}{(order.IsChange ? " from now on" : "")}. {Today(order)}"
        + $"The {(order.IsChange ? "next" : "first")} one: {Show(order.Next, order.Subscription.Zone)}. Stop it with: digest off";

    public override string Status(Subscription subscription, DateTimeOffset next, DeliveryEntry? last) =>
        $"A digest comes here {Schedule(subscription)}. Next: {Show(next, subscription.Zone)}. "
        + (last is null ? "None was due yet." : $"Last: {last.Date:yyyy-MM-dd}, {StateOf(last)}.")
        + $" Time zone data: {DigestSchedule.DataVersion}.";

    public override string PausedStatus(Subscription subscription) =>
        $"The digest ({Schedule(subscription)}) is paused, because it could not be posted: {subscription.PausedBecause}. Order it again to go on.";

    public override string Paused(ConversationAddress address, string reason) =>
        $"The digest that you ordered for {address.Conversation} is paused: it cannot be posted there ({reason}). Order it again once that is mended.";

    public override string Misread(ImmutableArray<OrderProblem> problems) =>
        string.Join('\n', problems.Select(Explain)) + "\n" + "For example: digest daily 09:00 weekdays Asia/Tokyo";

    public override string Report(IReadOnlyList<DeliveryEntry> entries, int days)
    {
        var counts = entries.GroupBy(entry => entry.State).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}");
        var others = entries.Where(entry => entry.State != DeliveryState.Posted).Take(20)
            .Select(entry => $"• {entry.Date:yyyy-MM-dd} {entry.Address.Conversation}: {StateOf(entry)}");
        return entries.Count == 0
            ? $"No digest was due in the last {days} days."
            : $"Digests of the last {days} days: {string.Join(", ", counts)}.\n{string.Join('\n', others)}".TrimEnd();
    }

    public override string Schedule(Subscription subscription) => string.Create(
        CultureInfo.InvariantCulture,
        $"{DaysOf(subscription.Days)} at {subscription.Time:HH:mm} ({subscription.Zone}) "
            + $"in {(subscription.Language == Language.Japanese ? "Japanese" : "English")}");

    private static string Today(TakenOrder order) => order.Today switch
    {
        TodaysDigest.Sent => "Today’s came already. ",
        TodaysDigest.Missed => string.Create(CultureInfo.InvariantCulture, $"None comes today, since {order.Subscription.Time:HH:mm} is over. "),
        TodaysDigest.NotOrdered => "None comes today. ",
        _ => "",
    };

    private static string DaysOf(Weekdays days) => days switch
    {
        Weekdays.Everyday => "every day",
        Weekdays.Workdays => "on weekdays",
        Weekdays.Weekend => "on weekends",
        _ => "on " + string.Join(", ", Enum.GetValues<Weekdays>().Where(day => int.PopCount((int)day) == 1 && days.HasFlag(day))),
    };

    private static string Show(DateTimeOffset instant, string zone) =>
        DigestSchedule.InZone(instant, zone).ToString("ddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string StateOf(DeliveryEntry entry) =>
        entry.State.ToString().ToLowerInvariant() + (entry.Reason is null ? "" : $" ({Explain(entry.Reason)})");

    /// <summary>A chat service's own words stay as they are: they are what to look up.</summary>
    private static string Explain(string reason) => reason switch
    {
        "missed" => "Kiku did not run then",
        "too_late" => "it was refused for too long",
        "nothing_to_say" => "there were no notes",
        "unsubscribed" => "it was stopped meanwhile",
        "paused" => "it was paused meanwhile",
        "may_have_been_posted" or "not_looked_up" => "interrupted while posting; please look whether it is there",
        _ => reason,
    };

    private static string Explain(OrderProblem problem) => problem switch
    {
        { Kind: OrderProblemKind.NoSuchTime } => $"“{problem.Text}” is no time of day.",
        { Kind: OrderProblemKind.NoSuchZone, Suggestion: { } near } => $"There is no time zone “{problem.Text}”. Did you mean {near}?",
        { Kind: OrderProblemKind.NoSuchZone } => $"There is no time zone “{problem.Text}”. Zones are named like Europe/Paris.",
        { Kind: OrderProblemKind.AmbiguousZone } => $"“{problem.Text}” is the name of several time zones. Please say which: {problem.Suggestion}.",
        { Kind: OrderProblemKind.SaidTwice } => $"“{problem.Text}” contradicts what stands before it.",
        _ => $"“{problem.Text}” was not understood.",
    };
}
