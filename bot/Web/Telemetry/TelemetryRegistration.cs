using System.Runtime.CompilerServices;
using Bot.Diagnostics;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Web.Telemetry;

/// <summary>Sends what the rooms tell of themselves to a collector. Without an address for one, nothing of this is loaded.</summary>
internal static class TelemetryRegistration
{
    private const string ServiceName = "kiku";

    private const string TimeoutVariable = "OTEL_EXPORTER_OTLP_TIMEOUT";

    /// <summary>In milliseconds. Three kinds of signal are flushed at the stop, one after the
    /// other, and a collector that is away must not hold it up.</summary>
    private const string Timeout = "2000";

    /// <param name="configuration">Where the OTEL_ variables are.</param>
    /// <param name="kept">The levels of what must not be sent in more detail.</param>
    public static void AddTelemetry(
        this WebApplicationBuilder builder, TelemetryOptions options, IConfiguration configuration, IEnumerable<(string Category, LogLevel Level)> kept)
    {
        if (options.IsOn)
            Send(builder, options, configuration, kept);
    }

    /// <summary>Apart, so that the library is not loaded to find out that it is not needed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Send(
        WebApplicationBuilder builder, TelemetryOptions options, IConfiguration configuration, IEnumerable<(string Category, LogLevel Level)> kept)
    {
        builder.Configuration.AddInMemoryCollection([new(TimeoutVariable, Timeout)]);
        builder.Configuration.AddInMemoryCollection(
            configuration.AsEnumerable().Where(pair => pair.Key.StartsWith(TelemetryOptions.Prefix, StringComparison.Ordinal)));
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(Describe);
        if (options.Traces)
            telemetry.WithTracing(tracing => tracing.AddSource(Signals.Name).AddOtlpExporter(OtlpVariables.Of("TRACES", configuration).Apply));
        if (options.Metrics)
            telemetry.WithMetrics(metrics => metrics.AddMeter(Signals.Name).AddOtlpExporter(OtlpVariables.Of("METRICS", configuration).Apply));
        if (!options.Logs)
            return;
        foreach (var (category, level) in kept)
            builder.Logging.AddFilter<OpenTelemetryLoggerProvider>(category, level);
        telemetry.WithLogging(
            logging => logging.AddOtlpExporter(OtlpVariables.Of("LOGS", configuration).Apply),
            logs => logs.IncludeScopes = logs.IncludeFormattedMessage = true);
    }

    /// <summary>What the variables say goes before it.</summary>
    private static void Describe(ResourceBuilder resource) =>
        resource.Clear().AddService(ServiceName, serviceVersion: Signals.Version).AddTelemetrySdk().AddEnvironmentVariableDetector();
}
