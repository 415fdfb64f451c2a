using System.Globalization;
using Bot.Conversations;

namespace Bot.Tests.Conversations;

/// <summary>Says what was recorded about a claim.</summary>
internal sealed class RecordingInbox : IInbox
{
    private readonly TaskCompletionSource releasing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<string> Calls { get; } = [];

    public bool HasLease { get; set; } = true;

    public StoreException? Failure { get; set; }

    public DateTimeOffset Now { get; set; }

    /// <summary>How adding ends.</summary>
    public Task<Receipt> Add { get; set; } = Task.FromResult(default(Receipt));

    /// <summary>How releasing ends.</summary>
    public Task Release { get; set; } = Task.CompletedTask;

    /// <summary>Somebody releases.</summary>
    public Task Releasing => releasing.Task;

    public ValueTask<Receipt> AddAsync(IncomingMessage message, DateTimeOffset now, Lease? lease, CancellationToken cancellation) => new(Add);

    public ValueTask<IReadOnlyList<Waiting>> ListWaitingAsync(long after, int most, DateTimeOffset now, CancellationToken cancellation) => new([]);

    public ValueTask<Claim?> ClaimAsync(long id, DateTimeOffset now, Lease lease, CancellationToken cancellation) => new((Claim?)null);

    public ValueTask<bool> RenewAsync(Claim claim, DateTimeOffset until, CancellationToken cancellation) => RecordAsync("renew");

    public ValueTask<bool> CompleteAsync(Claim claim, Completion completion, CancellationToken cancellation) => RecordAsync($"complete {completion.MessageId}");

    public ValueTask<bool> RetryAsync(Claim claim, DateTimeOffset due, string reason, bool mayHaveBeenSent, CancellationToken cancellation) =>
        RecordAsync(string.Create(CultureInfo.InvariantCulture, $"retry after {(due - Now).TotalSeconds:0} s: {reason}, sent {mayHaveBeenSent}"));

    public ValueTask<bool> DeferAsync(Claim claim, DateTimeOffset due, string reason, CancellationToken cancellation) =>
        RecordAsync(string.Create(CultureInfo.InvariantCulture, $"defer for {(due - Now).TotalSeconds:0} s: {reason}"));

    public ValueTask<bool> BuryAsync(Claim claim, string reason, DateTimeOffset now, CancellationToken cancellation) => RecordAsync($"bury {reason}");

    public ValueTask ReleaseAsync(IReadOnlyCollection<Claim> claims, DateTimeOffset now, CancellationToken cancellation)
    {
        releasing.TrySetResult();
        return new(Release);
    }

    public ValueTask<InboxStatus> StatusAsync(CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int most, CancellationToken cancellation) => throw new NotSupportedException();

    private ValueTask<bool> RecordAsync(string call)
    {
        if (Failure is not null)
            throw Failure;
        Calls.Add(call);
        return new(HasLease);
    }
}
