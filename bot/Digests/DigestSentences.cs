using System.Collections.Immutable;
using System.Globalization;
using Bot.Content;
using Bot.Presentation;

namespace Bot.Digests;

/// <summary>Makes sentences of subscriptions, orders and deliveries, with the texts of one language.</summary>
internal sealed class DigestSentences(Language language)
{
    private const int ReportedEntries = 20;

    public DigestTexts Texts { get; } = DigestTexts.In(language);

    public string Subscribed(TakenOrder order) => Texts.Subscribed(
        Schedule(order.Subscription),
        order.IsChange,
        order.Today switch
        {
            TodaysDigest.Sent => Texts.SentToday,
            TodaysDigest.Missed => Texts.MissedToday(TimeOf(order.Subscription)),
            TodaysDigest.NotOrdered => Texts.NotToday,
            _ => "",
        },
        Show(order.Next, order.Subscription.Zone));

    public string Status(Subscription subscription, DateTimeOffset next, DeliveryEntry? last) => Texts.Status(
        Schedule(subscription), Show(next, subscription.Zone), last is null ? null : (DateOf(last), StateOf(last)), DigestSchedule.DataVersion);

    public string PausedStatus(Subscription subscription) => Texts.PausedStatus(Schedule(subscription), subscription.PausedBecause);

    public string Misread(ImmutableArray<OrderProblem> problems) => string.Join('\n', problems.Select(Explain).Append(Texts.ForExample));

    public string Report(IReadOnlyList<DeliveryEntry> entries, int days)
    {
        if (entries.Count == 0)
            return Texts.NoneDue(days);
        var counts = entries.GroupBy(entry => entry.State).OrderBy(group => group.Key).Select(group => (group.Count(), NameOf(group.Key)));
        var others = entries.Where(entry => entry.State != DeliveryState.Posted).Take(ReportedEntries)
            .Select(entry => Texts.ReportLine(DateOf(entry), entry.Address.Conversation, StateOf(entry)));
        return string.Join('\n', others.Prepend(Texts.Report(days, counts)));
    }

    public string Schedule(Subscription subscription) =>
        Texts.Schedule(DaysOf(subscription.Days), TimeOf(subscription), subscription.Zone, subscription.Language);

    private static string TimeOf(Subscription subscription) => subscription.Time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string DateOf(DeliveryEntry entry) => entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string DaysOf(Weekdays days) => days switch
    {
        Weekdays.Everyday => Texts.EveryDay,
        Weekdays.Workdays => Texts.OnWeekdays,
        Weekdays.Weekend => Texts.OnWeekends,
        // From Monday on: bit 0 is Monday, and DayOfWeek begins on Sunday.
        _ => Texts.On(Enumerable.Range(0, 7).Where(day => ((int)days & (1 << day)) != 0).Select(day => (DayOfWeek)((day + 1) % 7))),
    };

    private string Show(DateTimeOffset instant, string zone) => Texts.Instant(DigestSchedule.InZone(instant, zone));

    private string NameOf(DeliveryState state) => Texts.State(state.ToString().ToLowerInvariant());

    private string StateOf(DeliveryEntry entry) =>
        entry.Reason is { } reason ? Texts.Because(NameOf(entry.State), Texts.Reason(reason)) : NameOf(entry.State);

    private string Explain(OrderProblem problem) => problem.Kind switch
    {
        OrderProblemKind.NoSuchTime => Texts.NoSuchTime(problem.Text),
        OrderProblemKind.NoSuchZone => Texts.NoSuchZone(problem.Text, problem.Suggestion),
        OrderProblemKind.AmbiguousZone => Texts.AmbiguousZone(problem.Text, problem.Suggestion),
        OrderProblemKind.SaidTwice => Texts.SaidTwice(problem.Text),
        _ => Texts.NotUnderstood(problem.Text),
    };
}
