using System.Diagnostics.Metrics;
using Bot.Answers;
using Bot.Content;
using Bot.Content.Reload;
using Bot.Diagnostics;
using Bot.Web.Health;

namespace Bot.Web;

/// <summary>The folder of notes that is served, and what reading it at the start came to.</summary>
internal sealed record ServedContent(string Directory, ContentLoadResult Start);

/// <summary>Puts changed notes in place of the ones before; with errors the ones before stay, and health and log say so.</summary>
internal sealed partial class ContentReload : BackgroundService
{
    private readonly ContentWatcher watcher;
    private readonly ContentReadiness readiness;
    private readonly Counter<long> reloads;
    private readonly ILogger logger;

    public ContentReload(ServedContent content, Library library, ContentReadiness readiness, Signals signals, TimeProvider time, ILogger<ContentReload> logger)
    {
        this.readiness = readiness;
        this.logger = logger;
        reloads = signals.Meter.CreateCounter<long>("kiku.content.reloads", "{reload}", "Changes of the notes that were taken, or refused for their errors.");
        watcher = new(content.Directory, content.Start, time, library.Publish, Attempted);
        readiness.Reloaded(content.Start);
        ListProblems(content.Start);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => watcher.RunAsync(stoppingToken);

    private void Attempted(ContentLoadResult result)
    {
        readiness.Reloaded(result);
        reloads.Add(1, Tags.Of(Tags.Outcome, result.Snapshot is null ? "refused" : "published"));
        if (result.Snapshot is { } notes)
            Log.Reloaded(logger, notes.Sessions.Count(), notes.Hash);
        else
            Log.Refused(logger);

        ListProblems(result);
    }

    private static LogLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Error => LogLevel.Error,
        Severity.Warning => LogLevel.Warning,
        _ => LogLevel.Information,
    };

    private void ListProblems(ContentLoadResult result)
    {
        foreach (var problem in result.Problems)
        {
            var level = LevelOf(problem.Severity);
            Log.Problem(logger, level, problem);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Changed notes are served: {Sessions} sessions, {Hash}")]
        public static partial void Reloaded(ILogger logger, int sessions, string hash);

        [LoggerMessage(2, LogLevel.Error, "The changed notes have errors; the ones before are served")]
        public static partial void Refused(ILogger logger);

        [LoggerMessage(EventId = 3, Message = "{Problem}")]
        public static partial void Problem(ILogger logger, LogLevel level, Problem problem);
    }
}
