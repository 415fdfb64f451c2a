namespace Bot.Mcp;

/// <summary>The settings of the MCP endpoint.</summary>
/// <param name="IsOn">Whether there is an address for them at all.</param>
/// <param name="Key">What callers from elsewhere prove themselves by; null: there are none.</param>
/// <param name="PublicUrl">The address that the host is known by elsewhere; null: none.</param>
internal sealed record McpOptions(bool IsOn, string? Key, Uri? PublicUrl)
{
    public const string Path = "/mcp";
}
