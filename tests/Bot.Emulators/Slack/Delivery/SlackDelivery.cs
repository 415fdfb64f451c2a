namespace Bot.Emulators.Slack.Delivery;

internal enum DeliveryKind
{
    Event,
    Command,
    Interaction,
}

/// <summary>Something that Slack has to tell the app, and how that went.</summary>
internal sealed class SlackDelivery(DeliveryKind kind, string id, string type, string json)
{
    private readonly TaskCompletionSource<Attempt?> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource hurry = NewHurry();
    private volatile Attempt[] attempts = [];

    public DeliveryKind Kind => kind;

    /// <summary>The <c>event_id</c>, or of commands and interactions the <c>trigger_id</c>.</summary>
    public string Id => id;

    /// <summary>Such as <c>message</c>, <c>app_mention</c>, <c>/kiku</c>, <c>block_actions</c>.</summary>
    public string Type => type;

    /// <summary>The payload as Slack would write it.</summary>
    public string Json => json;

    public IReadOnlyList<Attempt> Attempts => attempts;

    public bool IsAcknowledged => attempts is [.., { IsAcknowledged: true }];

    /// <summary>The first attempt; null when the app is not connected in any way.</summary>
    public Task<Attempt?> First => first.Task;

    /// <summary>True when an attempt was acknowledged, false when Slack gave up.</summary>
    public Task<bool> Ended => ended.Task;

    internal void Record(Attempt attempt)
    {
        attempts = [.. attempts, attempt];
        first.TrySetResult(attempt);
    }

    internal void End()
    {
        first.TrySetResult(null);
        ended.TrySetResult(IsAcknowledged);
    }

    /// <summary>Makes the next retry come at once instead of on schedule.</summary>
    public void RetryNow() => hurry.TrySetResult();

    internal async Task WaitForRetryAsync(TimeSpan delay, TimeProvider time, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(Task.Delay(delay, time, either.Token), hurry.Task.WaitAsync(either.Token));
        await either.CancelAsync();
        stop.ThrowIfCancellationRequested();
        hurry = NewHurry();
    }

    private static TaskCompletionSource NewHurry() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>One try to tell the app.</summary>
/// <param name="Retry">0 for the first, then as <c>X-Slack-Retry-Num</c>.</param>
/// <param name="Status">HTTP's; 0 without an answer; 200 for a socket's acknowledgement.</param>
/// <param name="Failure">As <c>X-Slack-Retry-Reason</c>; null when it was acknowledged.</param>
/// <param name="Body">What the app answered, or the <c>payload</c> of its acknowledgement.</param>
/// <param name="EndsRetries">The app asked for no more (<c>X-Slack-No-Retry</c>).</param>
internal sealed record Attempt(int Retry, int Status, string? Failure, string Body, bool EndsRetries = false)
{
    public bool IsAcknowledged => Failure is null;
}

/// <summary>A way to reach the app.</summary>
internal interface ITransport
{
    Task<Attempt> SendAsync(SlackDelivery delivery, int retry, string? reason, CancellationToken stop);
}
