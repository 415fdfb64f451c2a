using System.Collections.Concurrent;
using Bot.Emulators.Slack.Faults;
using Bot.Tests.Channels.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Xunit;

namespace Bot.Tests.Web.Telemetry;

/// <summary>What is written to the log, at its most talkative.</summary>
public sealed class LogTests
{
    private const string Hiring = "what did the VPoE panel say about hiring";

    [Fact]
    public async Task No_line_of_a_conversation_holds_what_was_asked_or_a_token_and_all_name_the_event()
    {
        using var log = new Recorder();
        await using var host = await AnsweringHost.StartAsync(
            configuration: [new("Logging:LogLevel:Default", "Trace"), new("Logging:Console:LogLevel:Default", "None")],
            change: services => services.AddSingleton<ILoggerProvider>(log));

        host.Slack.Faults.Add("chat.postMessage", Fault.ServerError(), times: 1);
        var question = await host.AskAsync(Hiring);
        await host.AnswerToAsync(question);
        await host.Slack.PostAsync(host.Alice, host.General, "and zanzibar?", question.Ts);
        await host.AskAsync("digest daily 09:00 weekdays Asia/Tokyo");
        await host.Slack.CommandAsync(host.Alice, host.General, "/kiku", "採用 zanzibar");
        await host.UntilDoneAsync();
        host.Slack.Faults.Add("chat.postMessage", Fault.Error("is_archived"), times: 2);
        await host.AskAsync("zanzibar hiring");
        await host.UntilDoneAsync();
        using var browser = new HttpClient();
        await browser.GetAsync(new Uri(host.Address, "/?q=hiring+zanzibar"), TestContext.Current.CancellationToken);

        Assert.NotEmpty(log.Lines);
        foreach (var secret in (string[])["hiring", "zanzibar", "採用", "weekdays", host.Slack.BotToken, host.Slack.SigningSecret, "/commands/", "/actions/"])
            Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        var scoped = log.Lines.Where(line => line.Contains("Given up: is_archived", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(scoped);
        Assert.All(scoped, line => Assert.Matches($"Channel=slack;Workspace=T\\w+;Conversation={host.General.Id};EventId=\\S+;Attempt=\\d", line));
    }

    [Fact]
    public async Task The_console_writes_JSON_with_the_ids_if_it_is_told_to_and_plain_lines_if_not()
    {
        await using var plain = await AnsweringHost.StartAsync();
        await using var json = await AnsweringHost.StartAsync(
            configuration: [new("Logging:LogLevel:Default", "None"), new("Logging:Console:FormatterName", "json")]);

        Assert.Null(plain.Service<IOptions<ConsoleLoggerOptions>>().Value.FormatterName);
        Assert.Equal(ConsoleFormatterNames.Json, json.Service<IOptions<ConsoleLoggerOptions>>().Value.FormatterName);
        Assert.True(json.Service<IOptions<JsonConsoleFormatterOptions>>().Value.IncludeScopes);
    }

    /// <summary>Keeps lines with their scopes and the values they were made of.</summary>
    private sealed class Recorder : ILoggerProvider, ILogger, ISupportExternalScope
    {
        private readonly ConcurrentQueue<string> lines = [];
        private IExternalScopeProvider? scopes;

        public IReadOnlyList<string> Lines => [.. lines];

        public ILogger CreateLogger(string categoryName) => this;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var parts = new List<string> { formatter(state, exception), exception?.ToString() ?? "" };
            if (state is IReadOnlyList<KeyValuePair<string, object?>> values)
                parts.AddRange(values.Select(pair => $"{pair.Key}={pair.Value}"));
            scopes?.ForEachScope((scope, into) => into.Add(Show(scope)), parts);
            lines.Enqueue(string.Join(' ', parts));
        }

        public void Dispose()
        {
        }

        private static string Show(object? scope) =>
            scope is IEnumerable<KeyValuePair<string, object?>> pairs
                ? string.Join(';', pairs.Select(pair => $"{pair.Key}={pair.Value}"))
                : scope?.ToString() ?? "";
    }
}
