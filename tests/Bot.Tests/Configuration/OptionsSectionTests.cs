using Bot.Configuration;
using Bot.Conversations;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bot.Tests.Configuration;

public sealed class OptionsSectionTests
{
    [Fact]
    public void What_is_set_is_read()
    {
        var options = Read(out var problems, ("PerUserPerMinute", "0"), ("Lease", "45s"), ("Attempts", "3"));

        Assert.Empty(problems);
        Assert.Equal((0, TimeSpan.FromSeconds(45), 3), (options.PerUserPerMinute, options.Lease, options.Attempts));
        Assert.Equal(new ConversationOptions().SendTimeout, options.SendTimeout);
    }

    [Fact]
    public void Every_wrong_value_is_listed_and_its_default_taken()
    {
        var options = Read(out var problems, ("PerUserPerMinute", "-1"), ("Lease", "soon"), ("Atempts", "3"));

        Assert.Equal(
            [
                "Conversations:Atempts is not a setting; there are PerUserPerMinute, Parallel, Lease, SendTimeout, Attempts, StoreTimeout, DirectContext, KeepText, KeepKeys, KeepFeedback",
                "Conversations:PerUserPerMinute is '-1'; it must be a number from 0 to 100000",
                "Conversations:Lease is 'soon'; it must be a time from 2s to 10m, such as 30s",
            ],
            problems);
        Assert.Equal(new ConversationOptions(), options);
    }

    [Fact]
    public void A_send_may_not_outlast_its_lease()
    {
        Read(out var problems, ("Lease", "10s"), ("SendTimeout", "6s"));

        Assert.Contains("at most half of Conversations:Lease", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("on", true)]
    [InlineData("True", true)]
    [InlineData("no", false)]
    [InlineData("", true)]
    public void Flags_are_read(string text, bool expected)
    {
        var reader = Reader(("Flag", text));

        Assert.Equal(expected, new OptionsSection(reader, "Conversations").Flag("Flag", otherwise: true));
        Assert.Empty(reader.Problems);
    }

    [Fact]
    public void A_flag_is_nothing_else()
    {
        var reader = Reader(("Flag", "maybe"));

        Assert.True(new OptionsSection(reader, "Conversations").Flag("Flag", otherwise: true));
        Assert.Equal("Conversations:Flag is 'maybe'; it must be on or off", Assert.Single(reader.Problems));
    }

    private static ConversationOptions Read(out IReadOnlyList<string> problems, params (string Name, string Value)[] settings)
    {
        var reader = Reader(settings);
        var options = ConversationOptions.Read(reader);
        problems = reader.Problems;
        return options;
    }

    private static OptionsReader Reader(params (string Name, string Value)[] settings) => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>("Conversations:" + setting.Name, setting.Value)))
            .Build());
}
