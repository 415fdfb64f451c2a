using System.Globalization;
using OpenTelemetry.Exporter;

namespace Bot.Web.Telemetry;

/// <summary>The variables of one kind of signal, which the library leaves to its caller; those for all kinds it reads itself
/// (https://opentelemetry.io/docs/specs/otel/protocol/exporter/).</summary>
internal sealed record OtlpVariables(Uri? Endpoint, OtlpExportProtocol? Protocol, string? Headers, int? Timeout)
{
    /// <param name="signal">TRACES, METRICS or LOGS.</param>
    public static OtlpVariables Of(string signal, IConfiguration configuration)
    {
        string? Read(string name) => configuration[$"OTEL_EXPORTER_OTLP_{signal}_{name}"]?.Trim() is { Length: > 0 } value ? value : null;
        return new(
            Uri.TryCreate(Read("ENDPOINT"), UriKind.Absolute, out var endpoint) ? endpoint : null,
            Read("PROTOCOL") switch
            {
                "grpc" => OtlpExportProtocol.Grpc,
                "http/protobuf" => OtlpExportProtocol.HttpProtobuf,
                _ => null,
            },
            Read("HEADERS"),
            int.TryParse(Read("TIMEOUT"), CultureInfo.InvariantCulture, out var timeout) ? timeout : null);
    }

    public void Apply(OtlpExporterOptions options)
    {
        options.Protocol = Protocol ?? options.Protocol;
        options.Headers = Headers ?? options.Headers;
        options.TimeoutMilliseconds = Timeout ?? options.TimeoutMilliseconds;

        // An address that is set is used as it is, without the signal's own path.
        if (Endpoint is not null)
            options.Endpoint = Endpoint;
    }
}
