using Bot.Diagnostics;

namespace Bot.Mcp;

/// <summary>Tells who among assistants may call, for <c>kiku doctor</c>.</summary>
internal sealed class McpCheck(McpOptions options) : IHealthCheck
{
    public string Name => "mcp";

    public ValueTask<ReadinessReport?> ReadyAsync(CancellationToken cancellation) => new((ReadinessReport?)null);

    public ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation) => new([Examine()]);

    private Finding Examine() => options switch
    {
        { IsOn: false, Key: not null } => new(
            Name, HealthState.Warning, "Web:McpKey is set, and Web:Mcp is off: there is no /mcp", "Set Web:Mcp=on, or take the key out."),
        { IsOn: false } => new(Name, HealthState.Off, "Web:Mcp is off; kiku mcp works without it"),
        { Key: null } => new(Name, HealthState.Well, "/mcp answers assistants on this machine, and nobody else"),
        { PublicUrl: null } => new(
            Name, HealthState.Warning, "/mcp answers who has Web:McpKey, by the machine's address only: no name of it is known",
            "Set Web:PublicUrl to the address that assistants call."),
        { PublicUrl: { Scheme: "http", IsLoopback: false } address } => new(
            Name, HealthState.Warning, $"the key for {address}mcp travels without TLS", "Put a proxy with a certificate before it."),
        { PublicUrl: { } address } => new(Name, HealthState.Well, $"{address}mcp answers who has Web:McpKey; assistants on this machine need no key"),
    };
}
