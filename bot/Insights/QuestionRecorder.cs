using System.Threading.Channels;
using Bot.Conversations;
using Bot.Search.Lexicon;

namespace Bot.Insights;

/// <summary>Writes down what was asked, after it was answered and beside what is being answered. A store that fails costs records, never answers.</summary>
internal sealed partial class QuestionRecorder(IQuestionStore store, InsightsOptions options, ILogger<QuestionRecorder> logger)
    : IAnswerObserver, IHostedLifecycleService, IDisposable
{
    /// <summary>More than a store that works ever leaves behind.</summary>
    private const int MostWaiting = 10_000;

    private const int LargestBatch = 256;

    private readonly Channel<AnsweredQuestion> waiting = Channel.CreateBounded<AnsweredQuestion>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly CancellationTokenSource abort = new();
    private Task writing = Task.CompletedTask;
    private int dropped;

    public void Answered(AnsweredQuestion question)
    {
        if (!waiting.Writer.TryWrite(question))
            Interlocked.Increment(ref dropped);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        writing = Task.Run(() => WriteAsync(abort.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Every worker has stopped by now, and with them what is answered.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        try
        {
            await writing.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Log.Lost(logger, waiting.Reader.Count);
        }

        await abort.CancelAsync();
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => abort.Dispose();

    private async Task WriteAsync(CancellationToken stop)
    {
        var terms = options.KeepText ? new QuestionTermsKey(BilingualLexicon.Default) : null;
        var batch = new List<QuestionRecord>(LargestBatch);
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < LargestBatch && waiting.Reader.TryRead(out var question))
                batch.Add(QuestionRecord.Of(question, terms));
            await WriteAsync(batch, stop);
            batch.Clear();
            if (Interlocked.Exchange(ref dropped, 0) is > 0 and var lost)
                Log.Lost(logger, lost);
        }
    }

    private async Task WriteAsync(List<QuestionRecord> batch, CancellationToken stop)
    {
        if (await TryWriteAsync(batch, stop) is not { } failure)
            return;

        // A store that is down fails each record. Any other failure is of one record, and the others are written without it.
        if (batch.Count == 1 || failure is OperationCanceledException or StoreException { IsTransient: true })
        {
            Log.NotWritten(logger, batch.Count, failure.Message);
            return;
        }

        foreach (var question in batch)
        {
            if (await TryWriteAsync([question], stop) is { } own)
                Log.NotWritten(logger, 1, own.Message);
        }
    }

    private async Task<Exception?> TryWriteAsync(List<QuestionRecord> questions, CancellationToken stop)
    {
        try
        {
            await store.AddAsync(questions, stop);
            return null;
        }
#pragma warning disable CA1031 // A record that breaks the store must not end the recording of all that follow.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} answered questions are missing from the insights: {Reason}")]
        public static partial void NotWritten(ILogger logger, int count, string reason);

        [LoggerMessage(2, LogLevel.Warning, "{Count} answered questions are missing from the insights: the store is too slow")]
        public static partial void Lost(ILogger logger, int count);
    }
}
