using System.Reflection;
using System.Text.RegularExpressions;
using Bot.Tests.Content;
using Bot.Web;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Xunit;

namespace Bot.Tests.Infra;

/// <summary>What docs/threat-model.md promises is there.</summary>
public sealed partial class ThreatModelTests
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string Model = File.ReadAllText(Path.Combine(Repository.Root, "docs", "threat-model.md"));

    [Fact]
    public void Every_test_that_stands_against_a_threat_exists()
    {
        var tests = typeof(ThreatModelTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute)).Select(method => method.Name)
            .ToHashSet(StringComparer.Ordinal);
        var rows = Row().Matches(Model);

        Assert.True(rows.Count > 20);
        foreach (Match row in rows)
        {
            var named = Name().Matches(row.Groups["tests"].Value).Select(name => name.Groups["name"].Value).ToList();
            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.Contains(name, tests));
        }
    }

    /// <summary>A text of somebody else's choice could otherwise be made for it.</summary>
    [Fact]
    public void Every_regular_expression_has_a_time_limit()
    {
        var expressions = typeof(WebServer).Assembly.GetTypes().SelectMany(type => type.GetMethods(Everything))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<GeneratedRegexAttribute>())).Where(found => found.Attribute is not null)
            .ToList();

        var fields = typeof(WebServer).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Regex)).Select(field => (Regex)field.GetValue(null)!).ToList();

        Assert.True(expressions.Count > 20);
        Assert.True(fields.Count > 20);
        // Five seconds are for those that a machine that is held up would otherwise fail by; nobody waits longer for a reply.
        Assert.All(expressions, found => Assert.InRange(found.Attribute!.MatchTimeoutMilliseconds, 1, 5000));
        Assert.All(fields, regex => Assert.InRange(regex.MatchTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void What_one_caller_may_cost_is_set()
    {
        var limits = new KestrelServerLimits();

        ServerLimits.Set(limits);

        Assert.Equal((1000L, 0L), (limits.MaxConcurrentConnections, limits.MaxConcurrentUpgradedConnections));
        Assert.Equal((1024L * 1024, 128 * 1024, 128L * 1024), (limits.MaxRequestBodySize, limits.MaxRequestLineSize, limits.MaxRequestBufferSize));
        Assert.Equal((TimeSpan.FromSeconds(5), 4096d), (limits.RequestHeadersTimeout, limits.MinRequestBodyDataRate!.BytesPerSecond));
        Assert.Equal((100, 32 * 1024), (limits.MaxRequestHeaderCount, limits.MaxRequestHeadersTotalSize));
    }

    [Fact]
    public void No_core_dump_keeps_what_was_in_memory() =>
        Assert.Contains("\nLimitCORE=0\n", Manifest.Text("systemd/kiku.service"), StringComparison.Ordinal);

    [GeneratedRegex(@"^\|(?<threat>[^|\n]+)\|(?<measure>[^|\n]+)\|(?<tests> `[^|\n]+)\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Name();
}
