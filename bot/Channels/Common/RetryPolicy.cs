namespace Bot.Channels.Common;

/// <summary>The retry policy of the calls of one remote, as its settings say.</summary>
/// <param name="Attempts">Requests that one call may come to.</param>
/// <param name="Waits">Between them. A limit that ends later than the longest is the caller's to wait for.</param>
/// <param name="CallTimeout">For all attempts together, with the waits between them.</param>
internal sealed record RetryPolicy(int Attempts, Backoff Waits, TimeSpan CallTimeout);
