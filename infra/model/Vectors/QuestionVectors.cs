using System.Collections.Concurrent;
using Bot.Model.Sources;
using Bot.Search.Meaning;

namespace Bot.Model.Vectors;

/// <summary>
/// Makes the vectors of questions within a timeout. A model that fails is left alone for a while, so that not every question waits for it. Safe to share.
/// </summary>
/// <param name="report">Takes a line when the model begins to fail, and when it answers again.</param>
internal sealed class QuestionVectors(OpenedModel model, string name, TimeSpan timeout, TimeProvider time, Action<string> report)
{
    private const int MostKnown = 1_000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, float[]> known = new(StringComparer.Ordinal);
    private volatile Outage? outage;

    public string? Failure => outage?.Why;

    /// <returns>A vector of unit length; null while the model fails, or when its length differs from that of the notes' vectors.</returns>
    public float[]? Of(string question, int dimensions)
    {
        if (known.TryGetValue(question, out var same) && same.Length == dimensions)
            return same;
        if (outage is { } current && time.GetUtcNow() < current.Until)
            return null;
        try
        {
            var vector = Embed(question);
            if (vector.Length != dimensions)
                throw new SentenceModelException(
                    $"{name} gives vectors of {vector.Length} numbers now, those of the notes have {dimensions}", "They are made anew shortly.");
            Remember(question, vector);
            Recover();
            return vector;
        }
        catch (SentenceModelException failure)
        {
            Fail(failure.Message);
            return null;
        }
    }

    private float[] Embed(string question)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        return Embedding.OfAsync(model, name, [model.QuestionPrompt + question], timeout, limit.Token).GetAwaiter().GetResult()[0];
    }

    private void Remember(string question, float[] vector)
    {
        if (known.Count >= MostKnown)
            known.Clear();
        known[question] = vector;
    }

    private void Fail(string why)
    {
        if (Interlocked.Exchange(ref outage, new Outage(why, time.GetUtcNow() + Pause)) is null)
            report($"{why}; answers go on without it");
    }

    private void Recover()
    {
        if (outage is not null && Interlocked.Exchange(ref outage, null) is not null)
            report($"{name} answers again");
    }

    private sealed record Outage(string Why, DateTimeOffset Until);
}
