using Bot.Conversations;

namespace Bot.CrashHost;

/// <summary>An inbox in whose neighbourhood the process dies.</summary>
internal sealed class MortalInbox(IInbox inbox, Death death) : IInbox
{
    public async ValueTask<Receipt> AddAsync(IncomingMessage message, DateTimeOffset now, Lease? lease, CancellationToken cancellation)
    {
        death.At(Step.Received);
        var receipt = await inbox.AddAsync(message, now, lease, cancellation);
        death.At(Step.Stored);
        return receipt;
    }

    public ValueTask<IReadOnlyList<Waiting>> ListWaitingAsync(long after, int most, DateTimeOffset now, CancellationToken cancellation) =>
        inbox.ListWaitingAsync(after, most, now, cancellation);

    public async ValueTask<Claim?> ClaimAsync(long id, DateTimeOffset now, Lease lease, CancellationToken cancellation)
    {
        var claim = await inbox.ClaimAsync(id, now, lease, cancellation);
        if (claim is not null)
            death.At(Step.Claimed);
        return claim;
    }

    public async ValueTask<bool> CompleteAsync(Claim claim, Completion completion, CancellationToken cancellation)
    {
        var completed = await inbox.CompleteAsync(claim, completion, cancellation);
        death.At(Step.Recorded);
        return completed;
    }

    public ValueTask<bool> RenewAsync(Claim claim, DateTimeOffset until, CancellationToken cancellation) => inbox.RenewAsync(claim, until, cancellation);

    public ValueTask<bool> RetryAsync(Claim claim, DateTimeOffset due, string reason, bool mayHaveBeenSent, CancellationToken cancellation) =>
        inbox.RetryAsync(claim, due, reason, mayHaveBeenSent, cancellation);

    public ValueTask<bool> DeferAsync(Claim claim, DateTimeOffset due, string reason, CancellationToken cancellation) =>
        inbox.DeferAsync(claim, due, reason, cancellation);

    public ValueTask<bool> BuryAsync(Claim claim, string reason, DateTimeOffset now, CancellationToken cancellation) =>
        inbox.BuryAsync(claim, reason, now, cancellation);

    public ValueTask ReleaseAsync(IReadOnlyCollection<Claim> claims, DateTimeOffset now, CancellationToken cancellation) =>
        inbox.ReleaseAsync(claims, now, cancellation);

    public ValueTask<InboxStatus> StatusAsync(CancellationToken cancellation) => inbox.StatusAsync(cancellation);

    public ValueTask<IReadOnlyList<DeadLetter>> DeadLettersAsync(int most, CancellationToken cancellation) => inbox.DeadLettersAsync(most, cancellation);
}
