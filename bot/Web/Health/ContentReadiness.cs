using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Web.Health;

/// <summary>Whether there are notes to answer from, and whether they are the latest.</summary>
internal sealed class ContentReadiness : IReadinessCheck
{
    private readonly Library library;
    private volatile Reload last = new([], Refused: false);

    public ContentReadiness(Library library) => this.library = library;

    public string Name => "content";

    /// <summary>To be told of every reload; with errors the notes before it stay.</summary>
    public void Reloaded(ContentLoadResult result) => last = new(result.Problems, Refused: result.Snapshot is null);

    public ValueTask<ReadinessReport> CheckAsync(CancellationToken cancellation) => new(Check());

    private ReadinessReport Check()
    {
        var (problems, refused) = last;
        var details = problems.Select(problem => problem.ToString()).ToArray();
        if (library.Snapshot.Hash.Length == 0)
            return new(Readiness.NotReady, ["no notes are loaded", .. details]);

        return refused
            ? new(Readiness.Degraded, ["the notes on disk have errors; the ones before are served", .. details])
            : new(Readiness.Ready, details);
    }

    private sealed record Reload(ImmutableArray<Problem> Problems, bool Refused);
}
