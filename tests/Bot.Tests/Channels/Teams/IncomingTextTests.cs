using Bot.Channels.Teams.Activities;
using Bot.Channels.Teams.Inbound;
using Bot.Conversations;
using Microsoft.Bot.Schema;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>What stands in the text of a message beside what is asked.</summary>
public sealed class IncomingTextTests : ChatFixture
{
    public static TheoryData<string, string> Texts => new()
    {
        { "<at>Kiku</at> help", "help" },
        { "<at id=\"0\">Kiku</at>&nbsp;who pays <at id=\"1\">R &amp; D</at>?", "who pays R & D?" },
        { "@Kiku what about salaries", "what about salaries" },
        { "hey @kiku, what about salaries", "hey  , what about salaries" },
        { "@Kikuさん 給与は?", "給与は?" },
        { "mail me@kiku.example or @kikumoto", "mail me@kiku.example or @kikumoto" },
        { "<quoted messageId=\"17\"/> what about salaries", "what about salaries" },
        { "<quoted messageId=\"17\">we pay well</quoted>\n what about salaries", "what about salaries" },
        { "<blockquote itemtype=\"Reply\"><strong>Ben</strong><p>we <blockquote>pay</blockquote> well</p></blockquote><p>what about&nbsp;salaries</p>", "what about salaries" },
        { "what about salaries<blockquote>we pay", "what about salaries" },
        { "<blockquote>digest status</blockquote>", "digest status" },
        { "<attachment id=\"17\"></attachment><p>what <b>about</b><br/>salaries</p>", "what about\nsalaries" },
        { "what\u00A0about\u202Fsala\u200Bries&#160;\uFEFF", "what about salaries" },
        { "a &lt;blockquote&gt; of &lt;at&gt;Kiku&lt;/at&gt;", "a <blockquote> of <at>Kiku</at>" },
        { "is 1 < 2 and <3 hours", "is 1 < 2 and <3 hours" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_no_word_of_the_asker_is_taken_out(string text, string expected)
    {
        var activity = new TeamsActivity
        {
            Text = text,
            Recipient = new("28:bot", "Kiku"),
            Entities = [new Mention { Mentioned = new("28:bot", "Kiku") }],
        };

        Assert.Equal(expected, IncomingText.Plain(activity, "28:bot"));
    }

    [Fact]
    public void A_mention_is_known_by_the_name_that_Kiku_has_there()
    {
        var activity = new TeamsActivity { Text = "<at>Notes &amp; more</at> help", Recipient = new("28:bot", "Notes & more"), Entities = [] };

        Assert.True(IncomingText.Mentions(activity, "28:bot"));
        Assert.Equal("help", IncomingText.Plain(activity, "28:bot"));
        Assert.False(IncomingText.Mentions(new() { Text = "<at>Ben</at> help", Recipient = activity.Recipient, Entities = [] }, "28:bot"));
    }

    [Fact]
    public void Many_tags_that_never_end_cost_little()
    {
        var activity = new TeamsActivity
        {
            Text = string.Concat(Enumerable.Repeat("<at <quoted <blockquote> <p ", 4000)),
            Recipient = new("28:bot", "Kiku"),
            Entities = [],
        };

        Assert.NotNull(IncomingText.Plain(activity, "28:bot"));
    }

    /// <summary>In a group chat some clients send the mention without its text.</summary>
    [Theory]
    [InlineData("help", "Ask in English or Japanese")]
    [InlineData("digest status", "There is no digest here")]
    [InlineData("what about hiring", "hiring")]
    public async Task A_mention_without_its_text_is_answered_as_any_other(string asked, string expected)
    {
        var group = host.Teams.AddGroupChat("leads");
        var message = host.Teams.Message(ada, group, asked);
        foreach (var entity in message["entities"]!.AsArray())
            entity!.AsObject().Remove("text");

        Assert.Equal(202, (await host.Teams.SendAsync(message)).Status);

        var answer = await AnswerAsync(group);
        Assert.Contains(expected, answer.Summary + answer.Text + answer.Card?.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("“Kiku”", answer.Summary ?? "", StringComparison.Ordinal);
        Assert.Equal(0, (await host.Service<IInbox>().StatusAsync(Stop)).DeadLetters);
    }
}
