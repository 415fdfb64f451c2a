using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;
using Bot.Diagnostics;

namespace Bot.Web.Health;

/// <summary>Whether there are notes to answer from, and whether they are the latest.</summary>
internal sealed class ContentReadiness : IHealthCheck
{
    private const int Shown = 5;

    private readonly Library library;
    private volatile Reload last = new([], Refused: false);

    public ContentReadiness(Library library) => this.library = library;

    public string Name => "content";

    /// <summary>To be told of every reload; with errors the notes before it stay.</summary>
    public void Reloaded(ContentLoadResult result) => last = new(result.Problems, Refused: result.Snapshot is null);

    public ValueTask<ReadinessReport?> ReadyAsync(CancellationToken cancellation) => new(Check());

    public ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation) => new([Examine()]);

    private ReadinessReport Check()
    {
        var (problems, refused) = last;
        var details = problems.Select(problem => problem.ToString()).ToArray();
        if (library.Snapshot.Hash.Length == 0)
            return new(HealthState.Failed, ["no notes are loaded", .. details]);

        return refused
            ? new(HealthState.Warning, ["the notes on disk have errors; the ones before are served", .. details])
            : new(HealthState.Well, details);
    }

    private Finding Examine()
    {
        var problems = last.Problems;
        var errors = problems.Where(problem => problem.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
            return new(
                Name, HealthState.Failed, $"{errors.Count} errors: {Listed(errors)}",
                "kiku check lists them all. Kiku does not start on such notes, and one that runs goes on with the ones before.");
        var conferences = library.Snapshot.Conferences;
        if (!conferences.Any())
            return new(
                Name, HealthState.Failed, "there are no notes", "Name the folder with --content or Content:Directory; kiku import makes one of a report.");
        var summary = $"{library.Snapshot.Sessions.Count()} sessions of {string.Join(", ", conferences.Select(conference => conference.Id))}";
        return problems.IsEmpty
            ? new(Name, HealthState.Well, summary)
            : new(Name, HealthState.Warning, $"{summary}; {problems.Length} warnings: {Listed(problems)}", "kiku check lists them all.");
    }

    private static string Listed(IReadOnlyCollection<Problem> problems) =>
        string.Join("; ", problems.Take(Shown)) + (problems.Count > Shown ? "; …" : "");

    private sealed record Reload(ImmutableArray<Problem> Problems, bool Refused);
}
