using System.Text.RegularExpressions;
using Bot.Answers;
using Bot.Conversations;
using Xunit;

namespace Bot.Tests.State;

/// <summary>Characters that one of the databases does not take: NUL, and half of a surrogate pair.</summary>
public abstract partial class StateContractTests
{
    /// <param name="escaped">Attributes cannot hold half of a pair either.</param>
    [Theory]
    [InlineData(@"salaries\u0000 and levels", @"salaries\uFFFD and levels")]
    [InlineData(@"\u0000", @"\uFFFD")]
    [InlineData(@"half \uD83D of it", @"half \uFFFD of it")]
    [InlineData(@"\uDC00\uD83D", @"\uFFFD\uFFFD")]
    [InlineData(@"whole \uD83D\uDE00", @"whole \uD83D\uDE00")]
    public async Task Any_character_in_a_text_is_stored_and_read(string escaped, string expected)
    {
        var (text, read) = (Regex.Unescape(escaped), Regex.Unescape(expected));
        await Questions.AddAsync([Asked("E1", "levels", "k1"), Asked("E2", text, "k2"), Asked("E3", "teams", "k3")], Stop);
        await Votes.SaveAsync(new("chat", "acme", "U1", "A1", Vote.Unhelpful, Outcome.Weak, text, Now), Stop);
        await Inbox.AddAsync(Message("E1") with { Text = text, RepeatWindow = TimeSpan.FromSeconds(20) }, Now, null, Stop);
        await Inbox.CompleteAsync((await ClaimOneAsync(Now))!, new(Now, text, Context(questions: text)), Stop);

        Assert.Equal([read, "levels", "teams"], (await Questions.ReadAsync(Today24, 10, Stop)).MostAsked.Select(group => group.Text).OrderBy(Rank));
        Assert.Equal(read, Assert.Single(await Votes.ListAsync(Now, 10, Stop)).Comment);
        Assert.Equal(text.Contains('\0', StringComparison.Ordinal) ? text : read, Assert.Single((await Threads.FindAsync(Place, Stop))!.Questions));

        int Rank(string asked) => asked == read ? 0 : 1 + Array.IndexOf(["levels", "teams"], asked);
    }

    [Fact]
    public async Task Any_character_in_a_name_finds_what_it_was_stored_under()
    {
        var odd = Place with { Conversation = "gen\0eral", Thread = null };
        await References.SaveAsync(new(odd, "handle\0", Now, "U\0"), Stop);
        var claim = (await Inbox.AddAsync(Message("E\0", odd) with { User = "U\0" }, Now, LeaseOf("first", Now), Stop)).Claim!;

        Assert.False((await Inbox.AddAsync(Message("E\0", odd), Now, null, Stop)).IsNew);
        Assert.Equal("handle\uFFFD", (await References.FindAsync(odd, Stop))!.Handle);
        Assert.True(await Inbox.RetryAsync(claim, Now, "why\0", mayHaveBeenSent: false, Stop));
        Assert.Equal("E\0", (await ClaimOneAsync(Now))!.Message.EventId);
    }
}
