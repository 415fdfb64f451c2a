using Bot.Configuration;

namespace Bot.Web.Telemetry;

/// <summary>Whether, and where to, traces, metrics and logs are sent: by OpenTelemetry's own variables
/// (https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/). Default: nothing is.</summary>
internal sealed record TelemetryOptions
{
    /// <summary>The variables of OpenTelemetry begin so; the library reads the rest of them.</summary>
    public const string Prefix = "OTEL_";

    private const string Everything = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public bool Traces { get; init; }

    public bool Metrics { get; init; }

    public bool Logs { get; init; }

    public bool IsOn => Traces || Metrics || Logs;

    public static TelemetryOptions Read(OptionsReader reader)
    {
        var isOff = reader.Variable("OTEL_SDK_DISABLED")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;
        var all = IsAddress(reader, Everything);
        bool IsOn(string signal) => Exporter(reader, $"OTEL_{signal}_EXPORTER") & (IsAddress(reader, $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT") | all) & !isOff;
        return new() { Traces = IsOn("TRACES"), Metrics = IsOn("METRICS"), Logs = IsOn("LOGS") };
    }

    private static bool IsAddress(OptionsReader reader, string variable)
    {
        if (reader.Variable(variable) is not { } text)
            return false;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return true;

        // The library would send to its default address, unseen.
        reader.Problem(variable, $"is '{text}'; it must be an http or https address such as http://localhost:4317");
        return false;
    }

    private static bool Exporter(OptionsReader reader, string variable)
    {
        var name = reader.Variable(variable);
        if (name is not (null or "otlp" or "none"))
            reader.Problem(variable, $"is '{name}'; it must be otlp or none");
        return name is null or "otlp";
    }
}
