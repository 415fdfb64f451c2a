using Bot.Channels.Slack;
using Bot.Channels.Slack.Blocks;
using Bot.Tests.Content;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Channels.Slack;

/// <summary>The manifests ask for what the code uses, and for nothing else.</summary>
public sealed class ManifestTests
{
    public static TheoryData<string> Files => ["manifest.yaml", "manifest-http.yaml"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Scopes_are_exactly_those_in_use(string file) =>
        Assert.Equal(SlackScopes.Needed(followUps: true), Texts(Read(Text(file)), "oauth_config", "scopes", "bot"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Events_are_exactly_those_that_are_read(string file) => Assert.Equal(
        SlackScopes.OfEvents.Keys.Where(name => name[0] != '/').Concat(SlackScopes.OfFollowUps.Keys).Order(StringComparer.Ordinal),
        Texts(Read(Text(file)), "settings", "event_subscriptions", "bot_events"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Without_the_lines_marked_follow_ups_the_scopes_are_those_without_follow_ups(string file)
    {
        var manifest = Read(string.Join('\n', Text(file).Split('\n').Where(line => !line.EndsWith("# follow-ups", StringComparison.Ordinal))));

        Assert.Equal(SlackScopes.Needed(followUps: false), Texts(manifest, "oauth_config", "scopes", "bot"));
        Assert.DoesNotContain("message.channels", Texts(manifest, "settings", "event_subscriptions", "bot_events"));
    }

    [Fact]
    public void Every_method_in_use_has_its_scope_in_the_table()
    {
        var methods = typeof(SlackMethods).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        // Those two are covered by the scopes of the events.
        Assert.Equal(
            methods.Except([SlackMethods.History, SlackMethods.Replies]).Order(StringComparer.Ordinal),
            SlackScopes.OfMethods.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_shortcut_and_the_command_are_those_that_are_read(string file)
    {
        var features = Read(Text(file))["features"];

        Assert.Equal(ActionIds.Shortcut, features["shortcuts"][0]["callback_id"].ToString());
        Assert.Contains(features["slash_commands"][0]["command"].ToString(), SlackScopes.OfEvents.Keys);
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(Repository.Root, "infra", "slack", file));

    private static YamlNode Read(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents[0].RootNode;
    }

    private static IEnumerable<string> Texts(YamlNode node, params string[] path) =>
        ((YamlSequenceNode)path.Aggregate(node, (at, name) => at[name])).Select(item => item.ToString());
}
