namespace Bot.Web.Health;

/// <summary>Keeps the host taking requests for a while after it was told to stop. Meanwhile <c>/readyz</c> says no, and a proxy sends what comes elsewhere:
/// without that, what is on its way when the listener closes is refused.</summary>
internal sealed class Drain(Settings settings, TimeProvider time) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before anything is stopped, the listener first.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken) =>
        await Task.Delay(settings.Web.DrainDelay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
