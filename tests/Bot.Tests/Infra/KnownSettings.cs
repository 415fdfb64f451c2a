using Bot.Web;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Infra;

/// <summary>The settings that the program reads, asked from itself: it lists the names of a section when it meets one that is none.</summary>
internal static class KnownSettings
{
    private const string Misspelt = "Msispelt";

    private static readonly string[] Variables = ["KIKU_CONTENT", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "MicrosoftAppType"];

    /// <summary>Those of OpenTelemetry that Kiku or its library takes (https://opentelemetry.io/docs/specs/otel/protocol/exporter/).</summary>
    private static readonly HashSet<string> Telemetry =
    [
        "OTEL_SDK_DISABLED", "OTEL_SERVICE_NAME", "OTEL_RESOURCE_ATTRIBUTES", "OTEL_TRACES_EXPORTER", "OTEL_METRICS_EXPORTER", "OTEL_LOGS_EXPORTER",
        .. ((string[])["", "TRACES_", "METRICS_", "LOGS_"])
        .SelectMany(signal => ((string[])["ENDPOINT", "PROTOCOL", "HEADERS", "TIMEOUT"]).Select(name => $"OTEL_EXPORTER_OTLP_{signal}{name}")),
    ];

    public static IReadOnlyList<string> Sections { get; } = ["Content", "Search", "Web", "State", "Conversations", "Slack", "Slack:Retry", "Teams", "Teams:Retry", "Digests", "Insights"];

    /// <summary>As <c>Web:Url</c>.</summary>
    public static IReadOnlySet<string> Names { get; } = Sections.SelectMany(Of).Except(Sections).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether it is a setting, or a variable that the program or its runtime reads.</summary>
    public static bool IsVariable(string name) =>
        name.Contains("__", StringComparison.Ordinal)
            ? Names.Contains(name.Replace("__", ":", StringComparison.Ordinal))
            : Variables.Contains(name) || Telemetry.Contains(name) || name.StartsWith("DOTNET_", StringComparison.Ordinal);

    private static IEnumerable<string> Of(string section)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"{section}:{Misspelt}", "x")]).Build();
        var problem = Settings.Read(configuration).Problems.First(problem => problem.StartsWith($"{section}:{Misspelt}", StringComparison.Ordinal));
        return problem[(problem.LastIndexOf("there are ", StringComparison.Ordinal) + 10)..].Split(", ").Select(name => $"{section}:{name}");
    }
}
