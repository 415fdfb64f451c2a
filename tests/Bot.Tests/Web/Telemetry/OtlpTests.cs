using System.Net;
using System.Net.Sockets;
using Bot.Diagnostics;
using Bot.Tests.Channels.Slack;
using Bot.Web;
using Bot.Web.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using Xunit;

namespace Bot.Tests.Web.Telemetry;

/// <summary>What leaves the process by OTLP.</summary>
[Collection(Listeners.Collection)]
public sealed class OtlpTests
{
    private const string Hiring = "what did the VPoE panel say about hiring";

    private static readonly KeyValuePair<string, string?>[] Logging =
        [new("Logging:LogLevel:Default", "Information"), new("Logging:Console:LogLevel:Default", "None"), new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")];

    /// <summary>Sent soon, so that no stop is needed, and however long it takes.</summary>
    private static readonly KeyValuePair<string, string?>[] Soon =
    [
        .. Logging, new("OTEL_BSP_SCHEDULE_DELAY", "100"), new("OTEL_BLRP_SCHEDULE_DELAY", "100"), new("OTEL_METRIC_EXPORT_INTERVAL", "100"),
        new("OTEL_EXPORTER_OTLP_TIMEOUT", $"{Eventually.Patience.TotalMilliseconds}"),
    ];

    [Fact]
    public async Task Traces_metrics_and_logs_reach_a_collector_and_hold_no_question()
    {
        await using var collector = await LoopbackCollector.StartAsync();
        string[] secrets;
        await using (var host = await AnsweringHost.StartAsync(configuration: [.. Soon, new("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address)]))
        {
            secrets = ["hiring", host.Slack.BotToken, host.Slack.SigningSecret];
            await host.AnswerToAsync(await host.AskAsync(Hiring));
            await UntilReceivedAsync(collector, "/v1/traces", "process inbox");
            await UntilReceivedAsync(collector, "/v1/metrics", "kiku.message.stage.duration");
            await UntilReceivedAsync(collector, "/v1/logs", "Signed in to Slack workspace");
        }

        foreach (var path in (string[])["/v1/traces", "/v1/metrics", "/v1/logs"])
        {
            var received = collector.Received(path);
            Assert.Contains("service.name", received, StringComparison.Ordinal);
            Assert.Contains("\u0004kiku", received, StringComparison.Ordinal);
            Assert.Contains(Signals.Version, received, StringComparison.Ordinal);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, received, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task The_standard_variables_name_the_service_and_choose_the_signals()
    {
        await using var collector = await LoopbackCollector.StartAsync();
        KeyValuePair<string, string?>[] told =
        [
            .. Soon, new("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", collector.Address + "/own"), new("OTEL_SERVICE_NAME", "listener"),
            new("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=lab"),
        ];
        await using (var host = await AnsweringHost.StartAsync(configuration: told))
        {
            await host.AnswerToAsync(await host.AskAsync(Hiring));
            await UntilReceivedAsync(collector, "/own", "listener");
        }

        var traces = collector.Received("/own");
        Assert.Contains("deployment.environment.name", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("\u0004kiku\u0012", traces, StringComparison.Ordinal);
        Assert.Empty(collector.Received("/v1/metrics") + collector.Received("/v1/logs"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_collector_that_is_away_holds_up_neither_the_start_nor_the_stop(bool isSilent)
    {
        // One that takes connections and says nothing, and one that is not there.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = $"http://{silent.LocalEndpoint}";
        if (!isSilent)
            silent.Stop();

        await using var host = await AnsweringHost.StartAsync(configuration: [.. Logging, new("OTEL_EXPORTER_OTLP_ENDPOINT", address)]);
        await host.AnswerToAsync(await host.AskAsync(Hiring));

        // A stop may take 30 seconds before the process is ended, and flushes three kinds of signal one after the other.
        Assert.InRange(3 * host.Service<IOptions<OtlpExporterOptions>>().Value.TimeoutMilliseconds, 1, 20_000);
    }

    [Fact]
    public void Nothing_is_sent_unless_there_is_an_address_to_send_it_to()
    {
        Assert.False(Read().IsOn);
        Assert.False(Read(("OTEL_EXPORTER_OTLP_ENDPOINT", "")).IsOn);
        Assert.False(Read(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4317"), ("OTEL_SDK_DISABLED", "true")).IsOn);
        Assert.Equal(new() { Metrics = true }, Read(("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "http://localhost:4317")));
        Assert.Equal(
            new() { Traces = true, Metrics = true },
            Read(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4317"), ("OTEL_LOGS_EXPORTER", "none")));
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317")]
    [InlineData("OTEL_TRACES_EXPORTER", "zipkin")]
    public void A_variable_that_would_be_passed_over_is_a_wrong_setting(string name, string value)
    {
        var (_, problems) = Settings.Read(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build());

        Assert.StartsWith($"{name} is '{value}'", Assert.Single(problems), StringComparison.Ordinal);
    }

    private static Task UntilReceivedAsync(LoopbackCollector collector, string path, string expected) =>
        Eventually.HoldsAsync(() => collector.Received(path).Contains(expected, StringComparison.Ordinal), () => $"{expected} at {path}");

    private static TelemetryOptions Read(params (string Name, string Value)[] variables)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(variables.Select(pair => new KeyValuePair<string, string?>(pair.Name, pair.Value))).Build();
        return Settings.Read(configuration).Settings.Telemetry;
    }
}
