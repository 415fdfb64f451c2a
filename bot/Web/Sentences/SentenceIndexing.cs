using System.Threading.Channels;
using Bot.Answers;
using Bot.Search.Meaning;

namespace Bot.Web.Sentences;

/// <summary>
/// Makes the vectors of the notes in the background, at the start and after every change: questions are answered without them until all are there. While the
/// model fails it is tried again at intervals.
/// </summary>
internal sealed partial class SentenceIndexing : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>The interval between progress lines in the log.</summary>
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(10);

    private readonly Library library;
    private readonly ISentenceModel model;
    private readonly SearchOptions options;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly Channel<bool> changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private volatile string? failure;
    private volatile string progress = "the vectors of the notes are not made yet";

    public SentenceIndexing(Library library, ISentenceModel model, Settings settings, TimeProvider time, ILogger<SentenceIndexing> logger)
    {
        this.library = library;
        this.model = model;
        this.time = time;
        this.logger = logger;
        options = settings.Search;
    }

    /// <summary>The reason for which there are no vectors; null: none is known.</summary>
    public string? Failure => failure ?? model.Failure;

    /// <summary>The progress, for people.</summary>
    public string Progress => progress;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        library.Published += Changed;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await MakeAsync(library.Current, stoppingToken);
                await WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops; what was made is kept.
        }
        finally
        {
            library.Published -= Changed;
        }
    }

    private void Changed(object? sender, EventArgs none) => changes.Writer.TryWrite(true);

    private async Task MakeAsync(Edition notes, CancellationToken stop)
    {
        try
        {
            // Texts of many notes take seconds, and a local model takes the thread.
            await Task.Run(() => MakeIndexAsync(notes, stop), stop);
            failure = null;
        }
        catch (SentenceModelException problem)
        {
            if (failure != problem.Message)
                Log.Failed(logger, problem.Message, problem.Advice);
            failure = problem.Message;
        }
    }

    private async Task MakeIndexAsync(Edition notes, CancellationToken stop)
    {
        var started = time.GetTimestamp();
        var told = started;
        var texts = notes.SentenceTexts(options.ModelLanguages == ModelLanguages.English);
        var done = 0;
        var index = await model.IndexAsync(texts, Advance, stop);
        progress = $"{model.Name}: all {texts.Count} passages have vectors";
        if (library.Attach(notes, index))
            Log.Made(logger, model.Name, texts.Count, time.GetElapsedTime(started).TotalSeconds);

        void Advance(int more)
        {
            done += more;
            progress = $"{model.Name}: {done} of {texts.Count} passages have vectors";
            if (time.GetElapsedTime(told) < ProgressInterval)
                return;
            told = time.GetTimestamp();
            Log.Making(logger, done, texts.Count);
        }
    }

    /// <summary>Returns when there are other notes, or when the model fails and it is time to try again.</summary>
    private async Task WaitAsync(CancellationToken stop)
    {
        while (true)
        {
            using var limit = new CancellationTokenSource(Interval, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stop);
            try
            {
                await changes.Reader.ReadAsync(either.Token);
                return;
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                if (Failure is not null)
                    return;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Sentence model: {Done} of {Count} passages have vectors")]
        public static partial void Making(ILogger logger, int done, int count);

        [LoggerMessage(2, LogLevel.Information, "Sentence model: answers use {Model} now; {Count} passages have vectors after {Seconds:0.0} s")]
        public static partial void Made(ILogger logger, string model, int count, double seconds);

        [LoggerMessage(3, LogLevel.Warning, "Sentence model: {Failure}; answers go on without it. {Advice}")]
        public static partial void Failed(ILogger logger, string failure, string advice);
    }
}
