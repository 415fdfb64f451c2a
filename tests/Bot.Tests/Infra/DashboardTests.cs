using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Answers;
using Bot.Channels.Slack;
using Bot.Channels.Teams;
using Bot.Diagnostics;
using Bot.Tests.Content;
using Bot.Tests.Web;
using Bot.Tests.Web.Telemetry;
using Bot.Web;
using Bot.Web.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Infra;

/// <summary>What the dashboard and the alerts ask for is what Kiku emits, by the names that Prometheus gives it
/// (https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/).</summary>
[Collection(Listeners.Collection)]
public sealed partial class DashboardTests
{
    private static readonly List<Instrument> Instruments = InstrumentsOfWholeHost();

    private static readonly HashSet<string> Labels = typeof(Tags).GetFields()
        .Select(field => ((string)field.GetValue(null)!).Replace('.', '_')).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Every_metric_of_the_dashboard_is_emitted_and_every_emitted_one_is_on_it()
    {
        var asked = Names(Manifest.Text("grafana/kiku.json")).ToList();

        Assert.True(Instruments.Count > 14, string.Join(' ', Instruments.Select(instrument => instrument.Name)));
        Assert.Empty(asked.Except(Instruments.SelectMany(SeriesOf), StringComparer.Ordinal));
        Assert.Empty(Instruments.Where(instrument => !SeriesOf(instrument).Intersect(asked).Any()).Select(instrument => instrument.Name));
    }

    [Fact]
    public void Every_alert_asks_for_what_is_emitted_and_says_what_to_do()
    {
        var rules = Manifest.Documents("prometheus/alerts.yaml")[0].Items("groups/0/rules").ToList();

        Assert.Empty(Names(Manifest.Text("prometheus/alerts.yaml")).Except(Instruments.SelectMany(SeriesOf), StringComparer.Ordinal));
        Assert.True(rules.Count > 5);
        Assert.All(rules, rule => Assert.NotEmpty(rule.Value("annotations/description")));
        Assert.All(rules, rule => Assert.Contains(rule.Value("labels/severity"), (string[])["critical", "warning"]));
        foreach (var metric in (string[])["kiku_health_ready", "kiku_inbox_age_seconds", "kiku_inbox_dead_letters_total", "kiku_digest_deliveries_total"])
            Assert.Contains(rules, rule => rule.Value("expr").Contains(metric, StringComparison.Ordinal));
    }

    [Fact]
    public void The_dashboard_is_one_that_Grafana_takes()
    {
        using var dashboard = JsonDocument.Parse(Manifest.Text("grafana/kiku.json"));
        var panels = dashboard.RootElement.GetProperty("panels").EnumerateArray().ToList();

        Assert.Equal("kiku", dashboard.RootElement.GetProperty("uid").GetString());
        Assert.Equal(panels.Count, panels.Select(panel => panel.GetProperty("id").GetInt32()).Distinct().Count());
        Assert.All(panels.Where(panel => panel.GetProperty("type").GetString() != "row"), panel => Assert.All(
            panel.GetProperty("targets").EnumerateArray(),
            target => Assert.True(IsBalanced(target.GetProperty("expr").GetString()!), panel.GetProperty("title").GetString())));
        Assert.All(
            panels,
            panel =>
                Assert.InRange(panel.GetProperty("gridPos").GetProperty("x").GetInt32() + panel.GetProperty("gridPos").GetProperty("w").GetInt32(), 1, 24));
    }

    [Fact]
    public void Every_metric_stands_in_the_operators_table()
    {
        var told = File.ReadAllText(Path.Combine(Repository.Root, "docs/operating.md"));

        Assert.All(Instruments, instrument => Assert.Contains($"| `{instrument.Name}` |", told, StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_the_compose_file_mounts_are_there()
    {
        var services = (YamlMappingNode)Manifest.Documents("container/compose.yaml")[0].At("services");
        var mounted = services.Select(service => service.Value).OfType<YamlMappingNode>()
            .Where(service => service.Children.ContainsKey("volumes"))
            .SelectMany(service => service.Items("volumes"))
            .Select(volume => ((YamlScalarNode)volume).Value!.Split(':')[0])
            .Where(path => path.StartsWith('.')).ToList();

        Assert.True(mounted.Count >= 6);
        Assert.All(mounted, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, "infra/container", path)), path));
    }

    private static IEnumerable<string> SeriesOf(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "");
        return instrument switch
        {
            Counter<long> => [name + "_total"],
            Histogram<double> => [name + "_bucket", name + "_count", name + "_sum"],
            _ => [name],
        };
    }

    private static IEnumerable<string> Names(string text) => Name().Matches(text).Select(match => match.Value).Distinct().Where(name => !Labels.Contains(name));

    private static bool IsBalanced(string expression) =>
        expression.Count(character => character == '(') == expression.Count(character => character == ')')
        && expression.Count(character => character == '{') == expression.Count(character => character == '}');

    private static List<Instrument> InstrumentsOfWholeHost()
    {
        using var recorder = new SignalRecorder();
        var settings = new Settings
        {
            Slack = new SlackOptions { BotToken = "xoxb-1", AppToken = "xapp-1", SigningSecret = "secret" },
            Teams = new TeamsOptions { AppId = Guid.Empty.ToString(), AppPassword = "secret", TenantId = "tenant" },
        };
        var library = new Library(SessionLinks.For(settings.Web));
        library.Publish(SampleNotes.Snapshot);
        var content = new ServedContent(AppContext.BaseDirectory, new(SampleNotes.Snapshot, [], 1));
        var app = WebServer.Build(settings, "http://127.0.0.1:0", library, content, TimeProvider.System, new ConfigurationBuilder().Build());

        // Nothing is started: it is enough that everything is made.
        Assert.NotEmpty(app.Services.GetServices<IHostedService>());
        return [.. recorder.InstrumentsOf(app.Services.GetRequiredService<Signals>())];
    }

    [GeneratedRegex(@"\bkiku_\w+", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Name();
}
