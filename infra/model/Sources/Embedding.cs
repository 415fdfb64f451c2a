using System.ClientModel;
using System.Numerics.Tensors;
using System.Text.Json;
using Bot.Search.Meaning;
using Microsoft.ML.OnnxRuntime;
using OllamaSharp.Models.Exceptions;

namespace Bot.Model.Sources;

/// <summary>Calls a generator, checks what it gives, and says what went wrong in one line.</summary>
internal static class Embedding
{
    private const string Look = "Look whether the name of the model is right.";
    private const string Reach = "Look whether Search:ModelUrl is reached from this machine, and whether the service runs.";

    /// <param name="name">Of the model, for people.</param>
    /// <param name="limit">When <paramref name="cancellation"/> comes to its end, for people.</param>
    /// <returns>A vector of unit length for each text; all equally long.</returns>
    /// <exception cref="SentenceModelException">It does not answer, or not with as many vectors.</exception>
    public static async Task<float[][]> OfAsync(
        OpenedModel model, string name, IReadOnlyList<string> texts, TimeSpan limit, CancellationToken cancellation)
    {
        float[][] vectors;
        try
        {
            // A client that takes no notice of the token must not hold up the question.
            var made = await model.Generator.GenerateAsync(texts, cancellationToken: cancellation).WaitAsync(cancellation).ConfigureAwait(false);
            vectors = [.. made.Select(vector => vector.Vector.ToArray())];
        }
#pragma warning disable CA1031 // Generators are of several libraries, each with its own exceptions; whatever they throw, answers go on without them.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            throw Told(failure, name, limit);
        }

        if (vectors.Length != texts.Count)
            throw new SentenceModelException($"{name} gives {vectors.Length} vectors for {texts.Count} texts", "It is no model that makes sentence vectors.");
        foreach (var vector in vectors)
            Normalise(vector, vectors[0].Length, name);
        return vectors;
    }

    private static void Normalise(float[] vector, int length, string name)
    {
        var norm = TensorPrimitives.Norm<float>(vector);
        if (vector.Length != length || !float.IsFinite(norm) || norm <= 0)
            throw new SentenceModelException($"{name} gives vectors that cannot be compared", "It is no model that makes sentence vectors.");
        TensorPrimitives.Divide(vector, norm, vector);
    }

    /// <summary>Messages of clients may repeat keys and texts, so only what is known to be harmless is told.</summary>
    private static SentenceModelException Told(Exception failure, string name, TimeSpan limit) => failure switch
    {
        SentenceModelException told => told,
        OperationCanceledException or TimeoutException => new(
            $"{name} gives no answer within {limit.TotalSeconds:0.###} s", $"{Reach} Search:ModelTimeout is how long a question waits.", failure),
        ClientResultException { Status: 401 or 403 } refused => new($"{name} refuses Search:ModelKey (HTTP {refused.Status})", "Set the right key.", failure),
        ClientResultException { Status: > 0 } refused => new($"{name} answers with HTTP {refused.Status}", Look, failure),
        HttpRequestException { StatusCode: { } status } => new($"{name} answers with HTTP {(int)status}", Look, failure),
        HttpRequestException { HttpRequestError: var error } => new($"{name} is not reached ({error})", Reach, failure),
        ClientResultException => new($"{name} is not reached", Reach, failure),
        OllamaException => new($"{name} refuses", "Look whether Ollama has the model: ollama pull.", failure),
        JsonException => new($"{name} answers with something else than vectors", Reach, failure),
        OnnxRuntimeException => new($"{name} is no model that makes sentence vectors", "It must take input_ids and attention_mask.", failure),
        _ => new($"{name} fails ({failure.GetType().Name})", Reach, failure),
    };
}
