using Bot.Answers;
using Bot.Model;
using Bot.Tests.Content;
using Bot.Tests.Web;
using Bot.Web;
using Xunit;

namespace Bot.Tests.Model;

/// <summary>The host with a sentence model: it answers before there are vectors, and when there will never be any.</summary>
public sealed class SentenceHostTests : IDisposable
{
    private const string Notes = "# Notes\n\nThe wages of staff rise.\n\nThe harbour is open.\n\nRain falls in the mountains.\n";

    private readonly TemporaryFolder folder = new();
    private readonly FakeGenerator generator = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_answers_at_once_without_vectors_and_then_with_them()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        generator.Gate = gate.Task;
        await using var host = await StartAsync();

        Assert.Equal(0, SentenceScore(host));
        gate.SetResult();
        await Eventually.HoldsAsync(() => SentenceScore(host) > 0);

        Assert.Contains("passages have vectors", (await host.GetAsync("/readyz")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_notes_get_their_vectors_and_the_others_keep_theirs()
    {
        await using var host = await StartAsync();
        await Eventually.HoldsAsync(() => SentenceScore(host) > 0);
        var before = generator.Texts.Count;

        host.Library.Publish(Given.Files(("a.md", Notes + "\n\nThe second ship is new.\n")).Snapshot!);
        await Eventually.HoldsAsync(() => SentenceScore(host) > 0);

        Assert.Contains(generator.Texts.Skip(before), text => text.Contains("second ship", StringComparison.Ordinal));
        Assert.DoesNotContain(generator.Texts.Skip(before), text => text.Contains("harbour", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_that_fails_is_a_warning_and_questions_are_answered()
    {
        generator.Failure = new HttpRequestException(HttpRequestError.ConnectionError);
        await using var host = await StartAsync();

        await Eventually.HoldsAsync(async () => (await host.GetAsync("/readyz")).Body.Contains("the fake is not reached", StringComparison.Ordinal));

        Assert.Equal(200, (int)(await host.GetAsync("/readyz")).Status);
        Assert.Contains("staff", (await host.GetAsync("/api/ask?q=what+about+the+staff")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_without_models_says_so_and_answers()
    {
        await using var host = await RunningHost.StartAsync(notes: Given.Files(("a.md", Notes)).Snapshot, search: new SearchOptions { Model = "m" });

        const string Told = "this program is built without sentence models; answers go on without it";
        await Eventually.HoldsAsync(async () => (await host.GetAsync("/readyz")).Body.Contains(Told, StringComparison.Ordinal));

        Assert.Contains("staff", (await host.GetAsync("/api/ask?q=what+about+the+staff")).Body, StringComparison.Ordinal);
    }

    /// <summary>The part of the best passage's score that comes from the model.</summary>
    private static float SentenceScore(RunningHost host) => host.Library.Decide(new Question("what about the rain")).Candidates[0].SentenceScore;

    private Task<RunningHost> StartAsync() => RunningHost.StartAsync(
        notes: Given.Files(("a.md", Notes)).Snapshot,
        search: new SearchOptions { Model = "the fake", ModelFile = folder.PathOf("kiku.vectors") },
        models: (options, time, report) => new SentenceModel(generator.Source(), options, time, report));
}
