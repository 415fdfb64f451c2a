using System.Net;
using Bot.Answers;
using Bot.Insights;
using Bot.State.Sqlite;
using Bot.State.Stores;
using Bot.Tests.Channels.Slack;
using Bot.Tests.Cli;
using Xunit;

namespace Bot.Tests.Insights;

/// <summary>From a question in a chat to what the operator sees of it, and back to nothing, through the whole host.</summary>
public sealed class AskedInChatTests
{
    private const string Hiring = "what did the VPoE panel say about hiring";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_asked_is_counted_once_however_often_it_is_delivered_and_lost_by_no_orderly_stop()
    {
        string file;
        await using (var host = await AnsweringHost.StartAsync(keepDatabase: true))
        {
            file = host.Database;
            var question = await host.AskAsync(Hiring);
            await host.AskAsync("where can I park my zeppelin");
            await host.AskAsync("help");
            await host.UntilDoneAsync();
            foreach (var delivery in host.Slack.Deliveries.ToList())
                await host.Slack.Redeliver(delivery).Ended;
            await host.Slack.PostAsync(host.Alice, host.General, "and Gunosy?", question.Ts);
            await host.UntilDoneAsync();
        }

        await using var database = new SqliteDatabase(file);
        await database.JoinAsync(Stop);
        var figures = await new QuestionStore(database).ReadAsync(new(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue), 10, Stop);
        Assert.Equal(3, figures.Quarters.Sum(quarter => quarter.Count));
        Assert.Equal(1, figures.Quarters.Where(quarter => quarter.Outcome == Outcome.None).Sum(quarter => quarter.Count));
        Assert.Equal(new SessionCount("july-tech-festa-2018", "A10", 2), figures.Sessions[0]);
        Assert.Equal((1, 0), (figures.People, figures.WithText));
        Assert.InRange(figures.Median, TimeSpan.FromMicroseconds(1), Eventually.Patience);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task The_page_and_the_command_tell_it_and_forgetting_beside_the_host_leaves_nothing()
    {
        await using var host = await AnsweringHost.StartAsync(configure: settings => settings with { Insights = new() { KeepText = true } });
        await host.AskAsync(Hiring);
        await host.AskAsync("Where can I park my \"zeppelin\"?");
        await host.UntilDoneAsync();
        await Eventually.HoldsAsync(async () => (await PageAsync(host)).Contains("zeppelin", StringComparison.Ordinal));

        var page = await PageAsync(host);
        Assert.Contains("park my &quot;zeppelin&quot;", page, StringComparison.Ordinal);
        var runner = new CommandRunner { Settings = { ["State:File"] = host.Database } };
        Assert.Contains($"    1  {Hiring}\n", (await runner.RunThisAsync("insights")).Out, StringComparison.Ordinal);

        var forgotten = await runner.RunThisAsync("forget", host.Alice.Id, "--yes", "--service", "slack");
        Assert.Equal(0, forgotten.Code);
        Assert.Contains("      2  questions in the insights\n      2  messages received", forgotten.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing was asked in chat", await PageAsync(host), StringComparison.Ordinal);
        Assert.Equal(1, (await runner.RunThisAsync("forget", host.Alice.Id, "--yes")).Code);
    }

    private static async Task<string> PageAsync(AnsweringHost host)
    {
        using var client = new HttpClient(new HttpClientHandler { UseProxy = false });
        using var response = await client.GetAsync(new Uri(host.Address, "/insights?lang=en"), Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        return await response.Content.ReadAsStringAsync(Stop);
    }
}
