using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Bot.Answers;
using Bot.Web.Health;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Bot.Web.OpenApi;

/// <summary>
/// Writes the OpenAPI document by Microsoft.AspNetCore.OpenApi. The package reads it from the signatures of minimal APIs; the host has plain request delegates
/// instead, which cost no reflection at the start. So the signatures stand here, in an application that is never started, and tests hold them against the host.
/// </summary>
internal static class ApiDescription
{
    private const string Json = "application/json";

    public static async Task<string> WriteAsync(Uri? publicUrl, CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "kiku" });
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting().ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, AnswerJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(1, HealthJson.Default);
        });
        builder.Services.AddOpenApi(options =>
        {
            options.AddDocumentTransformer((document, _, _) => Describe(document, publicUrl));
            options.AddOperationTransformer((operation, context, _) => AddExamples(operation, context));
            options.AddSchemaTransformer((schema, context, _) => Complete(schema, context));
        });
        await using var app = builder.Build();
        app.UseRouting().UseEndpoints(Map);
        var documents = app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1");
        var document = await documents.GetOpenApiDocumentAsync(stop);
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, stop);
    }

    private static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/ask", Ask).WithName("ask").WithTags("answers")
            .WithSummary("Answers a question from the notes")
            .WithDescription(
                "Answers by excerpts, word for word, with session, speaker, source and link; outcome says how sure that is. GET / with Accept: "
                + "application/json is the same. It is for callers on this machine only, unless Web:Access is Public.")
            .Produces<AnswerDocument>(StatusCodes.Status200OK, Json)
            .Produces<ErrorDocument>(StatusCodes.Status400BadRequest, Json)
            .Produces<ErrorDocument>(StatusCodes.Status404NotFound, Json);
        app.MapGet("/healthz", Nothing).WithName("live").WithTags("health").WithSummary("Tells that the process answers")
            .Produces<HealthDocument>(StatusCodes.Status200OK, Json);
        app.MapGet("/readyz", Nothing).WithName("ready").WithTags("health").WithSummary("Tells whether requests should be sent here")
            .Produces<HealthDocument>(StatusCodes.Status200OK, Json)
            .Produces<HealthDocument>(StatusCodes.Status503ServiceUnavailable, Json);
    }

    private static void Ask(
        [FromQuery, Description("The question, in English or Japanese."), MinLength(1), MaxLength(Question.MaximumLength)] string q,
        [FromQuery, Description("The language to answer in; the question's own unless given."), AllowedValues("en", "ja")] string? lang,
        [FromQuery, Description("Limits the answer to one session: A10, or CONFERENCE/A10 where two conferences share the code.")] string? session,
        [FromQuery, Description("How many excerpts to list."), Range(1, Question.MostExcerpts)] int top = Question.DefaultTop) =>
        _ = (q, lang, top, session);

    private static void Nothing()
    {
    }

    private static Task Describe(OpenApiDocument document, Uri? publicUrl)
    {
        document.Info = new()
        {
            Title = "Kiku",
            Version = $"{AnswerDocument.Contract}",
            Description = "Verbatim answers from notes of conference sessions. The version is that of the answer's contract, which stands in each answer as "
                + "well: fields may be added without a new one.",
            License = new() { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new() { Url = publicUrl?.AbsoluteUri.TrimEnd('/') ?? "/" }];
        return Task.CompletedTask;
    }

    private static Task AddExamples(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.RelativePath != "api/ask")
            return Task.CompletedTask;
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Example = ApiExamples.Parameters[parameter.Name!];
        foreach (var (status, json) in ApiExamples.Responses)
        {
            if (operation.Responses![status].Content is { } content)
                ((OpenApiMediaType)content[Json]).Example = JsonNode.Parse(json);
        }

        return Task.CompletedTask;
    }

    /// <summary>Says what the exporter leaves out: that each field of an answer is always there, and the values that a field or parameter may have.</summary>
    private static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (schema.Properties is { Count: > 0 } properties && context.JsonTypeInfo.Type.Namespace == typeof(AnswerDocument).Namespace)
            schema.Required = properties.Keys.ToHashSet(StringComparer.Ordinal);
        var attributes = context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(inherit: false)
            ?? (context.ParameterDescription?.ParameterDescriptor as Microsoft.AspNetCore.Mvc.Infrastructure.IParameterInfoParameterDescriptor)?.ParameterInfo
                .GetCustomAttributes(inherit: false);
        foreach (var allowed in attributes?.OfType<AllowedValuesAttribute>() ?? [])
            schema.Enum = [.. allowed.Values.Select(value => (JsonNode)JsonValue.Create((string)value!))];
        return Task.CompletedTask;
    }
}
