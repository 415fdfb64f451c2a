using Bot.Diagnostics;
using Bot.Search.Meaning;

namespace Bot.Web.Sentences;

/// <summary>Checks that the sentence model answers. Questions are answered without it, so it never fails readiness.</summary>
internal sealed class SentenceCheck(ISentenceModel model, SentenceIndexing indexing) : IHealthCheck
{
    public const string Subject = "model";

    public string Name => Subject;

    public ValueTask<ReadinessReport?> ReadyAsync(CancellationToken cancellation) => new(indexing.Failure is { } failure
        ? new ReadinessReport(HealthState.Warning, $"{failure}; answers go on without it")
        : new ReadinessReport(HealthState.Well, indexing.Progress));

    public async ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation)
    {
        try
        {
            return [new(Name, HealthState.Well, await model.ExamineAsync(cancellation))];
        }
        catch (SentenceModelException failure)
        {
            return [new(Name, HealthState.Warning, $"{failure.Message}; answers go on without it", failure.Advice)];
        }
    }
}
