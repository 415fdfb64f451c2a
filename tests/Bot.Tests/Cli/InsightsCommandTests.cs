using System.Text.Json;
using Bot.Answers;
using Bot.Content;
using Bot.Conversations;
using Bot.Insights;
using Bot.State.Sqlite;
using Bot.State.Stores;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Cli;

public sealed class InsightsCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly SteppedClock clock = new();
    private SqliteDatabase? database;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private CommandRunner Runner => new() { Time = clock, Settings = { ["State:File"] = folder.PathOf("kiku.db") } };

    private DateTimeOffset Now => clock.GetUtcNow();

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
            await database.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("insights")]
    [InlineData("forget", "U1", "--yes")]
    public async Task Without_a_database_it_says_so(params string[] command)
    {
        var outcome = await Runner.RunThisAsync(command);

        Assert.Equal(2, outcome.Code);
        Assert.Contains($"there is no database {folder.PathOf("kiku.db")} (State:File)", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("kiku.db")));
    }

    [Theory]
    [InlineData("insights")]
    [InlineData("forget", "U1", "--yes")]
    public async Task A_database_of_an_older_version_is_left_alone(params string[] command)
    {
        await FillAsync();
        await database!.WriteAsync(session => session.RunAsync("DELETE FROM migrations WHERE version >= 5"), Stop);

        var outcome = await Runner.RunThisAsync(command);

        Assert.Equal(2, outcome.Code);
        Assert.Contains("an older version of Kiku: it has 4 of", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("401")]
    [InlineData("many")]
    public async Task Days_out_of_range_are_refused(string days) => Assert.Equal(2, (await CommandRunner.RunAsync("insights", "--days", days)).Code);

    [Fact]
    public async Task An_empty_database_says_that_nothing_was_asked()
    {
        await OpenAsync();

        var outcome = await Runner.RunThisAsync("insights", "--days", "7");

        Assert.Equal(0, outcome.Code);
        Assert.Contains("\n\nNothing was asked in chat in the last 7 days.\n\nQuestions are kept for 90 days", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_shown_beside_a_running_process()
    {
        await FillAsync();

        var outcome = await Runner.RunThisAsync("insights");

        Assert.Equal(0, outcome.Code);
        Assert.Contains("Questions               4\nAnswered                2 (50 %)\nUnsure                  0 (0 %)\nNothing found           2 (50 %)\nPeople                  2\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("████████ 4  Nothing found 2\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\nAsked in vain\n    1  parking?\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\nMost shown sessions\n    2  A10 The role of a VP of Engineering\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("The text of 1 question is not kept.", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("\nFound helpful: 0 · Did not help: 1\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("not\uFFFD[31m this one\n", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Out);
    }

    [Fact]
    public async Task Japanese_columns_stand_below_each_other()
    {
        await FillAsync();

        var outcome = await Runner.RunThisAsync("insights", "--lang", "ja", "--workspace", "T1");

        Assert.Contains("質問                      3\n回答あり                  2 (67 %)\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("    2  A10 VP of Engineeringの役割\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_the_same_as_json()
    {
        await FillAsync();

        using var json = JsonDocument.Parse((await Runner.RunThisAsync("insights", "--json", "--workspace", "T1")).Out);

        var root = json.RootElement;
        Assert.Equal((3, 2, 1, 1), (Number("questions"), Number("found"), Number("none"), Number("people")));
        Assert.Equal("T1", root.GetProperty("workspace").GetString());
        Assert.Equal("採用は?", root.GetProperty("mostAsked")[0].GetProperty("text").GetString());
        Assert.Equal("A10", root.GetProperty("sessions")[0].GetProperty("session").GetString());

        int Number(string name) => root.GetProperty(name).GetInt32();
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("n\n", 2)]
    [InlineData("y\n", 0)]
    public async Task Forgetting_asks_first(string answer, int code)
    {
        await FillAsync();

        var outcome = await new CommandRunner { Time = clock, Input = answer, Settings = Runner.Settings }.RunThisAsync("forget", "U1", "--workspace", "T1");

        Assert.Equal(code, outcome.Code);
        Assert.Contains("Erase what is kept about U1 in T1?", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(
            code == 0 ? 1 : 4,
            (await new QuestionStore(database!).ReadAsync(new(Now.AddDays(-1), Now.AddDays(1)), 1, Stop)).Quarters.Sum(quarter => quarter.Count));
    }

    [Fact]
    public async Task Who_is_not_known_is_said_to_be_unknown()
    {
        await FillAsync();

        var outcome = await Runner.RunThisAsync("forget", "U404\u001b[2J", "--yes", "--service", "teams");

        Assert.Equal((1, "Nothing was kept about U404\uFFFD[2J in teams.\n"), (outcome.Code, outcome.Out));
        Assert.Equal(2, (await Runner.RunThisAsync("forget", "U1", "--service", "letters")).Code);
        Assert.Equal(2, (await Runner.RunThisAsync("forget", " ", "--yes")).Code);
    }

    private async Task OpenAsync()
    {
        database = new(folder.PathOf("kiku.db"));
        await database.OpenAsync(Stop);
    }

    private async Task FillAsync()
    {
        await OpenAsync();
        var asked = new QuestionRecord(
            "E1", new("slack", "T1", "C1"), "U1", Now, TimeSpan.FromMilliseconds(7), Language.English, Outcome.Found, "festa-2018", "A10", "採用は?", "k1");
        await new QuestionStore(database!).AddAsync(
            [
                asked, asked with { EventId = "E2", Text = null, Terms = null },
                asked with { EventId = "E3", Text = "parking?", Terms = "k2", Outcome = Outcome.None, Session = null },
                asked with { EventId = "E4", Address = new("slack", "T2", "C1"), User = "U2", Text = "elsewhere", Terms = "k3", Outcome = Outcome.None },
            ],
            Stop);
        await new FeedbackStore(database!).SaveAsync(new("slack", "T1", "U1", "E1", Vote.Unhelpful, null, "not\u001b[31m this one", Now), Stop);
    }
}
