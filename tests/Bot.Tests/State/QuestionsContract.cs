using Bot.Answers;
using Bot.Content;
using Bot.Conversations;
using Bot.Insights;
using Bot.State.Stores;
using Xunit;

namespace Bot.Tests.State;

public abstract partial class StateContractTests
{
    private static QuestionFilter Today24 => new(Now.AddHours(-1), Now.AddHours(23));

    private protected IQuestionStore Questions => new QuestionStore(Database);

    [Fact]
    public async Task A_question_is_kept_once_for_each_event_also_when_another_replica_tells_it()
    {
        IQuestionStore[] replicas = [Questions, new QuestionStore(await OtherAsync())];

        await Task.WhenAll(
            Enumerable.Range(0, 16).Select(i => Task.Run(async () => await replicas[i % 2].AddAsync([Asked("E1"), Asked($"own {i}")], Stop), Stop)));
        await Questions.AddAsync([Asked("E1") with { Address = Elsewhere }], Stop);

        Assert.Equal(18, (await Questions.ReadAsync(Today24, 10, Stop)).Quarters.Sum(quarter => quarter.Count));
    }

    [Fact]
    public async Task Figures_are_counted_by_quarter_outcome_and_person()
    {
        await Questions.AddAsync(
            [
                Asked("E1"), Asked("E2") with { At = Now.AddMinutes(14) }, Asked("E3") with { User = "U2", Outcome = Outcome.None, At = Now.AddMinutes(15) },
                Asked("E4") with { Address = Elsewhere, Outcome = Outcome.Weak }, Asked("before") with { At = Now.AddDays(-2) },
                Asked("after") with { At = Now.AddHours(23) },
            ],
            Stop);

        var figures = await Questions.ReadAsync(Today24, 10, Stop);

        Assert.Equal(
            [new(Now, Outcome.Found, 2), new(Now, Outcome.Weak, 1), new(Now.AddMinutes(15), Outcome.None, 1)],
            figures.Quarters.OrderBy(quarter => quarter.Start).ThenBy(quarter => quarter.Outcome));
        Assert.Equal((3, 0), (figures.People, figures.WithText));
        Assert.Equal([new("chat", "acme", 3), new("chat", "other", 1)], figures.Workspaces);
        var acme = await Questions.ReadAsync(Today24 with { Channel = "chat", Workspace = "acme" }, 10, Stop);
        Assert.Equal((2, 3, 2), (acme.People, acme.Quarters.Sum(quarter => quarter.Count), acme.Workspaces.Length));
        Assert.Empty((await Questions.ReadAsync(Today24 with { Channel = "letters" }, 10, Stop)).Quarters);
    }

    [Fact]
    public async Task Latencies_are_ones_that_were_measured()
    {
        Assert.Equal(TimeSpan.Zero, (await Questions.ReadAsync(Today24, 10, Stop)).Median);
        await Questions.AddAsync([.. Enumerable.Range(1, 20).Select(i => Asked($"E{i}") with { Latency = TimeSpan.FromMilliseconds(i) })], Stop);

        var figures = await Questions.ReadAsync(Today24, 10, Stop);

        Assert.Equal((TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(19)), (figures.Median, figures.Percentile95));
    }

    [Fact]
    public async Task The_same_words_are_one_question_in_the_words_of_the_latest_and_never_of_another_workspace()
    {
        await Questions.AddAsync(
            [
                Asked("E1", "hiring?", "k1"), Asked("E2", "what about hiring", "k1") with { At = Now.AddSeconds(9) },
                Asked("E3", "zebras", "k2") with { Outcome = Outcome.None },
                Asked("E4", "secret of others", "k1") with { Address = Elsewhere, At = Now.AddHours(1) }, Asked("E5"),
            ],
            Stop);

        var figures = await Questions.ReadAsync(Today24 with { Workspace = "acme" }, 10, Stop);

        Assert.Equal([new("what about hiring", 2, Now.AddSeconds(9)), new("zebras", 1, Now)], figures.MostAsked);
        Assert.Equal([new("zebras", 1, Now)], figures.InVain);
        Assert.Equal(3, figures.WithText);
        Assert.Single((await Questions.ReadAsync(Today24, 1, Stop)).MostAsked);
    }

    [Fact]
    public async Task Sessions_that_answered_and_sessions_near_what_nobody_answered_are_told_apart()
    {
        await Questions.AddAsync(
            [
                Asked("E1"), Asked("E2") with { Outcome = Outcome.Weak }, Asked("E3") with { Session = "B10" },
                Asked("E4") with { Outcome = Outcome.None, Session = "B10" },
                Asked("E5") with { Outcome = Outcome.None, Conference = null, Session = null },
            ],
            Stop);

        var figures = await Questions.ReadAsync(Today24, 10, Stop);

        Assert.Equal([new("fest", "A10", 2), new("fest", "B10", 1)], figures.Sessions);
        Assert.Equal([new("fest", "B10", 1)], figures.NearInVain);
    }

    [Fact]
    public async Task Votes_and_comments_are_those_of_the_time_and_workspace()
    {
        var vote = new Feedback("chat", "acme", "U1", "A1", Vote.Unhelpful, Outcome.Weak, "wrong session", Now);
        await Votes.SaveAsync(vote, Stop);
        await Votes.SaveAsync(vote with { User = "U2", Vote = Vote.Helpful, Outcome = null, Comment = null }, Stop);
        await Votes.SaveAsync(vote with { Workspace = "other", Comment = "elsewhere" }, Stop);
        await Votes.SaveAsync(vote with { AnswerId = "A0", Comment = "old", At = Now.AddDays(-3) }, Stop);

        var figures = await Questions.ReadAsync(Today24 with { Workspace = "acme" }, 10, Stop);

        Assert.Equal((1, 1), (figures.Helpful, figures.Unhelpful));
        Assert.Equal([new(Now, Vote.Unhelpful, Outcome.Weak, "wrong session")], figures.Comments);
    }

    [Fact]
    public async Task Questions_go_by_age_and_their_texts_when_they_are_not_to_be_kept()
    {
        await Questions.AddAsync([.. Enumerable.Range(0, 1100).Select(i => Asked($"E{i}", "old", "k") with { At = Now.AddDays(-9) })], Stop);
        await Questions.AddAsync([.. Enumerable.Range(0, 1100).Select(i => Asked($"N{i}", "new", "k"))], Stop);

        await Questions.EraseAsync(Now, Stop);
        var kept = await Questions.ReadAsync(Today24 with { From = Now.AddDays(-30) }, 10, Stop);
        Assert.Equal([new("new", 1100, Now)], kept.MostAsked);
        Assert.Equal(1100, kept.WithText);

        await Questions.EraseTextsAsync(Stop);
        var silent = await Questions.ReadAsync(Today24, 10, Stop);
        Assert.Equal((1100, 0, 0), (silent.Quarters.Sum(quarter => quarter.Count), silent.WithText, silent.MostAsked.Length));
    }

    private static QuestionRecord Asked(string eventId, string? text = null, string? terms = null) => new(
        eventId, Place, "U1", Now, TimeSpan.FromMilliseconds(7), Language.English, Outcome.Found, "fest", "A10", text, terms);
}
