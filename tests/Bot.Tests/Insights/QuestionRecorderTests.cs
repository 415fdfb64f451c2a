using Bot.Answers;
using Bot.Conversations;
using Bot.Insights;
using Bot.Tests.Web;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bot.Tests.Insights;

public sealed class QuestionRecorderTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly RecordedQuestions store = new();
    private readonly Lines log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_operator_s_word_no_text_is_kept()
    {
        using var recorder = await StartAsync(keepText: false);

        recorder.Answered(Question("E1", SampleNotes.HiringAnswer));
        await recorder.StoppedAsync(Stop);

        var kept = Assert.Single(store.Kept);
        Assert.Equal(("E1", "U1", Now, TimeSpan.FromSeconds(2), Outcome.Found), (kept.EventId, kept.User, kept.At, kept.Latency, kept.Outcome));
        Assert.Equal(("festa-2018", "A10"), (kept.Conference, kept.Session));
        Assert.DoesNotContain("hiring", kept.ToString(), StringComparison.Ordinal);
        Assert.Null(kept.Terms);
    }

    [Fact]
    public async Task What_nobody_answered_is_kept_with_its_words_and_what_was_nearest()
    {
        using var recorder = await StartAsync(keepText: true);

        recorder.Answered(Question("E1", SampleNotes.NothingAnswer));
        recorder.Answered(Question("E2", SampleNotes.NothingAnswer with { Nearest = [] }));
        recorder.Answered(
            Question("E3", new SessionDetails(default, SampleNotes.Snapshot.Conferences[0], SampleNotes.Snapshot.Conferences[0].Sessions[0], null)));
        await recorder.StoppedAsync(Stop);

        Assert.Equal([(Outcome.None, "A10"), (Outcome.None, null), (Outcome.Found, "A10")], store.Kept.Select(kept => (kept.Outcome, kept.Session)));
        Assert.All(store.Kept, kept => Assert.Equal("what about hiring", kept.Text));
        Assert.Equal(16, store.Kept[0].Terms!.Length);
    }

    [Fact]
    public async Task A_code_that_two_conferences_share_is_kept_without_the_conference()
    {
        using var recorder = await StartAsync(keepText: false);

        recorder.Answered(Question("E1", SampleNotes.HiringAnswer with { Excerpts = [SampleNotes.HiringExcerpt with { Session = "festa-2018/A10" }] }));
        await recorder.StoppedAsync(Stop);

        Assert.Equal("A10", Assert.Single(store.Kept).Session);
    }

    [Fact]
    public async Task A_reply_before_its_question_took_no_time()
    {
        using var recorder = await StartAsync(keepText: false);

        recorder.Answered(Question("E1", SampleNotes.HiringAnswer) with { Received = Now.AddSeconds(1) });
        await recorder.StoppedAsync(Stop);

        Assert.Equal(TimeSpan.Zero, Assert.Single(store.Kept).Latency);
    }

    [Fact]
    public async Task A_store_that_hangs_holds_up_nobody_and_an_orderly_stop_waits_for_it()
    {
        var gate = new TaskCompletionSource();
        store.Gate = gate.Task;
        using var recorder = await StartAsync(keepText: false);
        for (var i = 0; i < 1000; i++)
            recorder.Answered(Question($"E{i}", SampleNotes.HiringAnswer));

        var stopping = recorder.StoppedAsync(Stop);
        Assert.False(stopping.IsCompleted);
        gate.SetResult();
        await stopping;

        Assert.Equal(1000, store.Kept.Select(kept => kept.EventId).Distinct().Count());
    }

    [Fact]
    public async Task More_than_fits_is_dropped_and_counted_in_the_log()
    {
        var gate = new TaskCompletionSource();
        store.Gate = gate.Task;
        using var recorder = await StartAsync(keepText: false);
        for (var i = 0; i < 20_000; i++)
            recorder.Answered(Question($"E{i}", SampleNotes.HiringAnswer));
        gate.SetResult();
        await recorder.StoppedAsync(Stop);

        Assert.InRange(store.Kept.Count, 10_000, 10_256);
        Assert.Equal($"{20_000 - store.Kept.Count} answered questions are missing from the insights: the store is too slow", Assert.Single(log.Written));
    }

    [Fact]
    public async Task A_store_that_fails_costs_a_record_and_a_line_without_the_text()
    {
        store.Failure = new StoreException("disk full", isTransient: true);
        using var recorder = await StartAsync(keepText: true);
        recorder.Answered(Question("E1", SampleNotes.HiringAnswer));
        await store.ArrivedAsync(Stop);
        store.Failure = null;
        recorder.Answered(Question("E2", SampleNotes.HiringAnswer));
        await recorder.StoppedAsync(Stop);

        Assert.Equal("E2", Assert.Single(store.Kept).EventId);
        Assert.Equal("1 answered questions are missing from the insights: disk full", Assert.Single(log.Written));
    }

    [Fact]
    public async Task A_record_that_the_store_refuses_costs_itself_and_not_its_batch()
    {
        var gate = new TaskCompletionSource();
        store.Gate = gate.Task;
        store.Refused = "E3";
        using var recorder = await StartAsync(keepText: false);
        for (var i = 0; i < 6; i++)
            recorder.Answered(Question($"E{i}", SampleNotes.HiringAnswer));
        gate.SetResult();
        await recorder.StoppedAsync(Stop);

        Assert.Equal(["E0", "E1", "E2", "E4", "E5"], store.Kept.Select(kept => kept.EventId).Order());
        Assert.Equal("1 answered questions are missing from the insights: refused", Assert.Single(log.Written));
    }

    [Fact]
    public async Task A_failure_that_nobody_foresaw_does_not_end_the_recording()
    {
        store.Failure = new InvalidOperationException("no such encoding");
        using var recorder = await StartAsync(keepText: false);
        recorder.Answered(Question("E1", SampleNotes.HiringAnswer));
        await store.ArrivedAsync(Stop);
        store.Failure = null;
        recorder.Answered(Question("E2", SampleNotes.HiringAnswer));
        await recorder.StoppedAsync(Stop);

        Assert.Equal("E2", Assert.Single(store.Kept).EventId);
    }

    [Fact]
    public async Task A_stop_that_may_not_wait_leaves_a_hanging_store_behind()
    {
        store.Gate = new TaskCompletionSource().Task;
        using var recorder = await StartAsync(keepText: false);
        recorder.Answered(Question("E1", SampleNotes.HiringAnswer));
        using var impatient = new CancellationTokenSource();
        await impatient.CancelAsync();

        await recorder.StoppedAsync(impatient.Token);

        Assert.Empty(store.Kept);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Questions_expire_and_so_do_texts_that_are_not_to_be_kept_any_more(bool keepText, int erased)
    {
        await new QuestionExpiry(store, new() { KeepText = keepText, Retention = TimeSpan.FromDays(7) }).EraseExpiredAsync(Now, Stop);

        Assert.Equal(Now.AddDays(-7), Assert.Single(store.ErasedBefore));
        Assert.Equal(erased, store.TextsErased);
    }

    private static AnsweredQuestion Question(string eventId, Reply reply) =>
        new(eventId, new("chat", "acme", "general"), "U1", "what about hiring", reply, Now.AddSeconds(-2), Now);

    private async Task<QuestionRecorder> StartAsync(bool keepText)
    {
        var recorder = new QuestionRecorder(store, new() { KeepText = keepText }, log);
        await recorder.StartAsync(Stop);
        return recorder;
    }

    private sealed class Lines : ILogger<QuestionRecorder>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }
}
