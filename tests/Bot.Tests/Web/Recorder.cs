using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Web;

/// <summary>A log that a test reads.</summary>
internal sealed class Recorder : ILoggerProvider, ILogger
{
    public ConcurrentBag<string> Messages { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Messages.Add(state.ToString()!);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Messages.Add(formatter(state, exception));

    public void Dispose()
    {
    }
}
