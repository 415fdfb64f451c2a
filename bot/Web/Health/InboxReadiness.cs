using System.Globalization;
using Bot.Conversations;

namespace Bot.Web.Health;

/// <summary>Whether messages can be stored, and are being answered.</summary>
internal sealed class InboxReadiness(IInbox inbox, ConversationOptions options, TimeProvider time) : IReadinessCheck
{
    /// <summary>Older than any retry that goes well.</summary>
    private static readonly TimeSpan LongWait = TimeSpan.FromMinutes(5);

    public string Name => "inbox";

    public async ValueTask<ReadinessReport> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            var status = await inbox.StatusAsync(cancellation).AsTask().WaitAsync(options.StoreTimeout, time, cancellation);
            var summary = string.Create(CultureInfo.InvariantCulture, $"{status.Waiting} waiting, {status.DeadLetters} dead letters");
            return time.GetUtcNow() - status.Oldest > LongWait
                ? new(Readiness.Degraded, summary, string.Create(CultureInfo.InvariantCulture, $"the oldest was received at {status.Oldest:u}"))
                : new(Readiness.Ready, summary);
        }
        catch (Exception exception) when (exception is StoreException or TimeoutException)
        {
            return new(Readiness.NotReady, $"the store does not answer: {exception.Message}");
        }
    }
}
