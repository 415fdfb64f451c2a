using Xunit;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Infra;

/// <summary>Kiku → collector → Prometheus → Grafana: each names the next one as the compose file does, though nothing of it can be started here.</summary>
public sealed class TelemetryStackTests
{
    private static YamlNode Services => Manifest.Documents("container/compose.yaml")[0].At("services");

    private static YamlNode Prometheus => Manifest.Documents("prometheus/prometheus.yaml")[0];

    private static YamlNode Collector => Manifest.Documents("container/collector.yaml")[0];

    [Fact]
    public void Prometheus_asks_the_collector_where_it_holds_metrics_ready()
    {
        var target = ((YamlScalarNode)Prometheus.Items("scrape_configs/0/static_configs/0/targets").Single()).Value!.Split(':');

        Assert.Contains(target[0], Names(Services));
        Assert.Equal(Collector.Value("exporters/prometheus/endpoint").Split(':')[1], target[1]);
    }

    [Fact]
    public void Every_program_is_given_its_files_where_it_looks_for_them()
    {
        Assert.Equal($"--config={MountsOf("collector")["./collector.yaml"]}", ((YamlScalarNode)Services.Items("collector/command").Single()).Value);
        Assert.Equal(MountsOf("prometheus")["../prometheus/alerts.yaml"], ((YamlScalarNode)Prometheus.Items("rule_files").Single()).Value);
        var dashboards = Manifest.Documents("grafana/provisioning.yaml")[0].Value("providers/0/options/path");
        Assert.StartsWith(dashboards + "/", MountsOf("grafana")["../grafana/kiku.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Grafana_asks_Prometheus()
    {
        var address = new Uri(Manifest.Documents("grafana/datasources.yaml")[0].Value("datasources/0/url"));

        Assert.Contains(address.Host, Names(Services));
        Assert.Equal(("prometheus", 9090), (address.Host, address.Port));
    }

    [Fact]
    public void The_address_for_telemetry_that_the_compose_file_tells_is_the_collector_s()
    {
        var port = Collector.Value("receivers/otlp/protocols/grpc/endpoint").Split(':')[1];

        Assert.Contains($"OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:{port}\n", Manifest.Text("container/compose.yaml"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(YamlNode node) => ((YamlMappingNode)node).Children.Keys.Select(key => ((YamlScalarNode)key).Value!);

    private static Dictionary<string, string> MountsOf(string service) => Services.Items($"{service}/volumes")
        .Select(volume => ((YamlScalarNode)volume).Value!.Split(':'))
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
