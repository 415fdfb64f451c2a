using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Model;

/// <summary>A service on loopback that speaks OpenAI's (https://platform.openai.com/docs/api-reference/embeddings) and Ollama's protocol
/// (https://github.com/ollama/ollama/blob/main/docs/api.md) for vectors.</summary>
internal sealed class EmbeddingService : IAsyncDisposable
{
    public const string Key = "the-right-key";

    private readonly WebApplication app;

    private EmbeddingService(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>Answered instead of vectors.</summary>
    public (int Status, string Body)? Instead { get; set; }

    /// <summary>The key has to be right.</summary>
    public bool IsLocked { get; set; }

    public static async Task<EmbeddingService> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseKestrelCore();
        builder.Services.AddRoutingCore();
        var service = new EmbeddingService(builder.Build());
        service.app.UseRouting();
        service.app.MapPost("/v1/embeddings", (RequestDelegate)service.OpenAiAsync);
        service.app.MapPost("/api/embed", (RequestDelegate)service.OllamaAsync);
        await service.app.StartAsync(TestContext.Current.CancellationToken);
        return service;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task OpenAiAsync(HttpContext context) => AnswerAsync(context, vectors => new
    {
        @object = "list",
        data = vectors.Select((vector, i) => new { @object = "embedding", index = i, embedding = Encode(vector) }),
        model = "m",
        usage = new { prompt_tokens = 1, total_tokens = 1 },
    });

    private Task OllamaAsync(HttpContext context) => AnswerAsync(context, vectors => new { model = "m", embeddings = vectors });

    private async Task AnswerAsync(HttpContext context, Func<float[][], object> body)
    {
        if (Instead is var (status, text))
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(text);
            return;
        }

        if (IsLocked && context.Request.Headers.Authorization != $"Bearer {Key}")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsync($$$"""{"error":{"message":"Incorrect API key provided: {{{context.Request.Headers.Authorization}}}"}}""");
            return;
        }

        using var request = await JsonDocument.ParseAsync(context.Request.Body);
        string[] texts = [.. request.RootElement.GetProperty("input").EnumerateArray().Select(item => item.GetString()!)];
        var made = await new FakeGenerator().GenerateAsync(texts);
        await context.Response.WriteAsJsonAsync(body([.. made.Select(vector => vector.Vector.ToArray())]));
    }

    /// <summary>OpenAI's client asks for base64.</summary>
    private static string Encode(float[] vector) => Convert.ToBase64String(System.Runtime.InteropServices.MemoryMarshal.AsBytes(vector.AsSpan()));
}
