using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Bot.Mcp;

/// <summary>A tool that reads the notes and changes nothing. Its result is one document: as structured content, and as JSON text for clients that know no
/// structured content.</summary>
internal abstract class NotesTool<TDocument> : McpServerTool
    where TDocument : class
{
    private readonly ImmutableArray<Parameter> parameters;
    private readonly JsonTypeInfo<TDocument> type;

    protected NotesTool(string name, string title, string description, JsonTypeInfo<TDocument> type, params ImmutableArray<Parameter> parameters)
    {
        this.parameters = parameters;
        this.type = type;
        ProtocolTool = new()
        {
            Name = name,
            Title = title,
            Description = description,
            InputSchema = JsonSerializer.SerializeToElement(Parameter.SchemaOf(parameters)),
            OutputSchema = DocumentSchema.Of(type),
            Annotations = new() { Title = title, ReadOnlyHint = true, IdempotentHint = true, DestructiveHint = false, OpenWorldHint = false },
        };
    }

    public override Tool ProtocolTool { get; }

    public override IReadOnlyList<object> Metadata => [];

    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var (document, remark) = Call(new Arguments(request.Params?.Arguments, parameters));
        var result = new CallToolResult
        {
            StructuredContent = JsonSerializer.SerializeToElement(document, type),
            Content = [new TextContentBlock { Text = JsonSerializer.Serialize(document, type) }],
        };
        if (remark is not null)
            result.Content.Add(new TextContentBlock { Text = remark });
        return new(result);
    }

    /// <returns>The result, and what the model must mind about it; null: nothing.</returns>
    /// <exception cref="ModelContextProtocol.McpException">The arguments cannot be used; its message says why, for the model.</exception>
    protected abstract (TDocument Document, string? Remark) Call(Arguments arguments);
}
