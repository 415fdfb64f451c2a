using System.Collections.Concurrent;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Delivery;

/// <summary>Tells the app of things, and of events again when it does not acknowledge them
/// (https://docs.slack.dev/apis/events-api/#retries).</summary>
internal sealed class Dispatcher(SlackWorkspaceOptions options, Changes changes) : IAsyncDisposable
{
    private static readonly TimeSpan[] RetryDelays = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentQueue<SlackDelivery> all = new();
    private readonly ConcurrentDictionary<SlackDelivery, Task> running = new();

    /// <summary>Null: nothing reaches the app.</summary>
    public ITransport? Transport { get; set; }

    /// <summary>Only with <see cref="SlackWorkspaceOptions.KeepBodies"/>; oldest first.</summary>
    public IReadOnlyList<SlackDelivery> All => [.. all];

    /// <summary>How many are neither acknowledged nor given up.</summary>
    public int Pending => running.Count;

    /// <param name="firstRetry">Above 0 to begin in the middle of the schedule, as for an event that Slack sends again.</param>
    /// <param name="reason">Why that retry is due.</param>
    public SlackDelivery Send(SlackDelivery delivery, int firstRetry = 0, string? reason = null)
    {
        if (options.KeepBodies)
            all.Enqueue(delivery);
        if (Transport is not null)
        {
            var task = RunAsync(delivery, firstRetry, reason);
            running[delivery] = task;
            if (task.IsCompleted)
                running.TryRemove(delivery, out _);
        }
        else
        {
            delivery.End();
        }

        return delivery;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(running.Values);
        stopping.Dispose();
    }

    private async Task RunAsync(SlackDelivery delivery, int retry, string? reason)
    {
        await Task.Yield();
        try
        {
            for (; ; retry++)
            {
                // Each attempt goes where the app is now.
                var attempt = await Transport!.SendAsync(delivery, retry, reason, stopping.Token);
                delivery.Record(attempt);
                changes.Signal();
                if (attempt.IsAcknowledged || attempt.EndsRetries || delivery.Kind != DeliveryKind.Event || retry >= RetryDelays.Length)
                    return;
                reason = attempt.Failure;
                await delivery.WaitForRetryAsync(RetryDelays[retry], options.Time, stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The workspace is gone; what is not delivered stays so.
        }
        finally
        {
            delivery.End();
            running.TryRemove(delivery, out _);
            changes.Signal();
        }
    }
}
