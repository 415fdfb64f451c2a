using System.ClientModel;
using System.ClientModel.Primitives;
using Bot.Web;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

namespace Bot.Model.Sources;

/// <summary>A sentence model behind an address, which speaks OpenAI's or Ollama's protocol.</summary>
internal static class RemoteModel
{
    /// <summary>The time limit of one call; a question gives up sooner.</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(60);

    public static ModelSource At(SearchOptions options, Uri address) => new(
        $"{options.Model} at {address.GetLeftPart(UriPartial.Authority)}",
        () => new OpenedModel(
            options.ModelService == ModelService.Ollama ? Ollama(options, address) : OpenAi(options, address),
            $"{options.ModelService} {address} {options.Model}"));

    private static OllamaApiClient Ollama(SearchOptions options, Uri address)
    {
        var client = new HttpClient { BaseAddress = address, Timeout = LongestCall };
        if (options.ModelKey is { } key)
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return new OllamaApiClient(client, options.Model!);
    }

    private static IEmbeddingGenerator<string, Embedding<float>> OpenAi(SearchOptions options, Uri address)
    {
        // Whoever asks tries again by its own rules. The client wants a key; services without one take no notice of it.
        var client = new OpenAIClientOptions { Endpoint = address, NetworkTimeout = LongestCall, RetryPolicy = new ClientRetryPolicy(0) };
        return new OpenAIClient(new ApiKeyCredential(options.ModelKey ?? "none"), client).GetEmbeddingClient(options.Model!).AsIEmbeddingGenerator();
    }
}
