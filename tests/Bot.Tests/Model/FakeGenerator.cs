using System.Collections.Concurrent;
using Bot.Model.Sources;
using Microsoft.Extensions.AI;

namespace Bot.Tests.Model;

/// <summary>A model that knows what a few words are about: one dimension for each subject, and one for everything else.</summary>
internal sealed class FakeGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private static readonly string[][] Subjects =
    [
        ["salaries", "earn", "pay"],
        ["ship", "boats", "harbour", "vessel"],
        ["violin", "concert", "instruments", "music"],
    ];

    private readonly ConcurrentQueue<string> texts = new();

    /// <summary>Everything that was asked for, in order.</summary>
    public IReadOnlyCollection<string> Texts => texts;

    /// <summary>Numbers that a vector has; more than there are subjects.</summary>
    public int Dimensions { get; set; } = 8;

    /// <summary>Thrown instead of an answer.</summary>
    public Exception? Failure { get; set; }

    /// <summary>An answer waits for it, and takes no notice of being cancelled.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public ModelSource Source(string identity = "fake") => new("the fake", () => new OpenedModel(this, identity));

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        await Gate;
        if (Failure is { } failure)
            throw failure;
        var made = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var text in values)
        {
            texts.Enqueue(text);
            made.Add(new(VectorOf(text)));
        }

        return made;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // There is nothing to let go of.
    }

    private float[] VectorOf(string text)
    {
        var vector = new float[Dimensions];
        vector[^1] = 0.1f;
        for (var subject = 0; subject < Subjects.Length; subject++)
            vector[subject] = Subjects[subject].Count(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        return vector;
    }
}
