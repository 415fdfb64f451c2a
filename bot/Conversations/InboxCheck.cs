using System.Globalization;
using Bot.Diagnostics;

namespace Bot.Conversations;

/// <summary>Whether messages can be stored, and are being answered.</summary>
internal sealed class InboxCheck(IInbox inbox, ConversationOptions options, TimeProvider time) : IHealthCheck
{
    private const int Shown = 3;

    /// <summary>Older than any retry that goes well.</summary>
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(5);

    /// <summary>What was given up before that, somebody has seen.</summary>
    private static readonly TimeSpan Recently = TimeSpan.FromDays(1);

    public string Name => "inbox";

    public async ValueTask<ReadinessReport?> ReadyAsync(CancellationToken cancellation)
    {
        try
        {
            var status = await inbox.StatusAsync(cancellation).AsTask().WaitAsync(options.StoreTimeout, time, cancellation);
            return time.GetUtcNow() - status.Oldest > LongWait
                ? new(HealthState.Warning, Summarise(status), Invariant($"the oldest was received at {status.Oldest:u}"))
                : new(HealthState.Well, Summarise(status));
        }
        catch (Exception exception) when (exception is StoreException or TimeoutException)
        {
            return new(HealthState.Failed, $"the store does not answer: {exception.Message}");
        }
    }

    public async ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation)
    {
        try
        {
            var status = await inbox.StatusAsync(cancellation);
            var letters = status.DeadLetters == 0 ? [] : await inbox.DeadLettersAsync(Shown, cancellation);
            return [Judge(status, [.. letters.Where(letter => time.GetUtcNow() - letter.Buried < Recently)])];
        }
        catch (StoreException)
        {
            // Why is what the database's own check is about.
            return [new(Name, HealthState.Off, "not looked at: there are no tables to read yet, or the database does not answer")];
        }
    }

    private Finding Judge(InboxStatus status, IReadOnlyList<DeadLetter> letters)
    {
        if (time.GetUtcNow() - status.Oldest > LongWait)
        {
            return new(
                Name,
                HealthState.Warning,
                Invariant($"{Summarise(status)}; the oldest was received at {status.Oldest:u}"),
                "Is Kiku running? If it is, its log says why messages are not answered.");
        }

        var latest = string.Join(", ", letters.Select(letter => Invariant($"{letter.Reason} at {letter.Buried:u} ({letter.Address.Channel})")));
        return letters.Count == 0 ? new(Name, HealthState.Well, Summarise(status)) : new(
            Name,
            HealthState.Warning,
            $"{Summarise(status)}; the latest: {latest}",
            "Look in the log around these times; whoever asked was told that there was no answer.");
    }

    private static string Summarise(InboxStatus status) => Invariant($"{status.Waiting} waiting, {status.DeadLetters} dead letters");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
