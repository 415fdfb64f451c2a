using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Tests.Web;
using Bot.Web;
using Microsoft.Extensions.Configuration;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Infra;

/// <summary>Nothing here can be started by a test, so what these files say is held against the program.</summary>
public sealed partial class ManifestTests
{
    private static YamlNode Deployment => Kind("Deployment");

    private static YamlNode Container => Deployment.At("spec/template/spec/containers/0");

    private static YamlNode Service => Manifest.Documents("container/compose.yaml")[0].At("services/kiku");

    [Fact]
    public void Every_variable_that_a_manifest_sets_is_one_that_the_program_reads()
    {
        IEnumerable<string> names =
        [
            .. Container.Items("env").Select(variable => variable.Value("name")),
            .. Service.Map("environment").Keys,
            .. UnitVariable().Matches(Manifest.Text("systemd/kiku.service")).Select(match => match.Groups["name"].Value),
            .. ImageVariable().Matches(Manifest.Text("container/Dockerfile")).Select(match => match.Groups["name"].Value),
        ];
        Assert.True(names.Count() > 15);
        Assert.All(names, name => Assert.True(KnownSettings.IsVariable(name), name));
    }

    /// <summary>Secrets as they look.</summary>
    [Fact]
    public void Every_value_that_a_manifest_sets_is_one_that_the_program_takes()
    {
        var secrets = new Dictionary<string, string>
        {
            ["State__ConnectionString"] = "Host=db;Database=kiku",
            ["Web__LinkKey"] = new('k', 48),
            ["SLACK_BOT_TOKEN"] = "xoxb-1",
            ["SLACK_APP_TOKEN"] = "xapp-1",
        };
        var pod = Container.Items("env")
            .ToDictionary(
                variable => variable.Value("name"),
                variable => secrets.TryGetValue(variable.Value("name"), out var secret) ? secret : variable.Value("value"));
        var composed = Service.Map("environment")
            .ToDictionary(
                variable => variable.Key, variable => secrets.TryGetValue(variable.Key, out var secret) ? secret : Substitution().Replace(variable.Value, ""));

        Assert.Empty(ProblemsWith(pod));
        Assert.Empty(ProblemsWith(composed));
        Assert.NotEmpty(ProblemsWith(new() { ["Web__DrainDelay"] = "10" }));
    }

    [Fact]
    public async Task Every_probe_asks_a_path_that_the_program_answers()
    {
        await using var host = await RunningHost.StartAsync();
        foreach (var probe in (string[])["startupProbe", "livenessProbe", "readinessProbe"])
        {
            Assert.Equal("http", Container.Value($"{probe}/httpGet/port"));
            using var response = await host.Client.GetAsync(Container.Value($"{probe}/httpGet/path"), TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, probe);
        }
    }

    [Fact]
    public void Nothing_runs_as_root_or_writes_to_its_own_folder()
    {
        var pod = Deployment.At("spec/template/spec/securityContext");
        Assert.Equal("true", pod.Value("runAsNonRoot"));
        var user = pod.Value("runAsUser");
        Assert.NotEqual("0", user);
        Assert.Equal("true", Container.Value("securityContext/readOnlyRootFilesystem"));
        Assert.Equal("false", Container.Value("securityContext/allowPrivilegeEscalation"));

        Assert.Equal($"{user}:{user}", Service.Value("user"));
        Assert.Equal("true", Service.Value("read_only"));
        Assert.Contains($"\nUSER {user}:{user}\n", Manifest.Text("container/Dockerfile"), StringComparison.Ordinal);
        Assert.Contains("\nDynamicUser=yes\n", Manifest.Text("systemd/kiku.service"), StringComparison.Ordinal);
        Assert.Contains("\nProtectSystem=strict\n", Manifest.Text("systemd/kiku.service"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_beside_the_container_may_read_the_pages_and_nobody_else_reaches_them()
    {
        Assert.Equal("Public", Service.Map("environment")["Web__Access"]);
        Assert.All(Service.Items("ports"), port => Assert.StartsWith("127.0.0.1:", ((YamlScalarNode)port).Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Secrets_come_from_elsewhere()
    {
        foreach (var variable in Container.Items("env").Where(variable => Secret().IsMatch(variable.Value("name"))))
            Assert.NotEmpty(variable.Value("valueFrom/secretKeyRef/key"));
        foreach (var (name, value) in Service.Map("environment").Where(variable => Secret().IsMatch(variable.Key)))
            Assert.True(value.Contains("${", StringComparison.Ordinal), name);
    }

    [Fact]
    public void Replicas_share_a_database_and_one_of_them_always_serves()
    {
        Assert.True(int.Parse(Deployment.Value("spec/replicas")) > 1);
        Assert.Equal("Postgres", Container.Items("env").Single(variable => variable.Value("name") == "State__Provider").Value("value"));
        Assert.Equal("1", Kind("PodDisruptionBudget").Value("spec/minAvailable"));
        var labels = Deployment.Map("spec/template/metadata/labels");
        Assert.Equal(labels, Deployment.Map("spec/selector/matchLabels"));
        Assert.Equal(labels, Kind("Service").Map("spec/selector"));
        Assert.Equal(labels, Kind("PodDisruptionBudget").Map("spec/selector/matchLabels"));
    }

    /// <summary>Else a stop that takes as long as it may would be cut short, and answers be sent twice.</summary>
    [Fact]
    public void Every_manifest_waits_longer_for_a_stop_than_the_program_takes()
    {
        Assert.True(int.Parse(Deployment.Value("spec/template/spec/terminationGracePeriodSeconds")) > 30);
        Assert.True(int.Parse(Service.Value("stop_grace_period").TrimEnd('s')) > 30);
        Assert.Contains("\nTimeoutStopSec=40\n", Manifest.Text("systemd/kiku.service"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_collector_exports_what_it_receives()
    {
        var collector = Manifest.Documents("container/collector.yaml")[0];
        foreach (var pipeline in (string[])["traces", "metrics", "logs"])
        {
            foreach (var part in (string[])["receivers", "processors", "exporters"])
                Assert.All(collector.Items($"service/pipelines/{pipeline}/{part}"), name => Assert.NotNull(collector.At($"{part}/{name}")));
        }
    }

    private static ImmutableArray<string> ProblemsWith(Dictionary<string, string> environment) => Settings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(environment.Select(variable => KeyValuePair.Create(variable.Key.Replace("__", ":", StringComparison.Ordinal), (string?)variable.Value))).Build()).Problems;

    private static YamlNode Kind(string kind) => Manifest.Documents("kubernetes/kiku.yaml").Single(document => document.Value("kind") == kind);

    [GeneratedRegex("^Environment=(?<name>[^=]+)=", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex UnitVariable();

    [GeneratedRegex(@"^(?:ENV|   ) (?<name>[A-Za-z_]+)=", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex ImageVariable();

    [GeneratedRegex(@"\$\{.*?\}", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Substitution();

    [GeneratedRegex("TOKEN|SECRET|LinkKey|ConnectionString", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Secret();
}
