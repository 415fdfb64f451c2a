using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Bot.Mcp;

/// <summary>Decides who may call <see cref="McpOptions.Path"/>: this machine by its own name, or who has the key. Public pages do not open it.</summary>
/// <param name="isOnThisMachine">Whether a request comes from this machine, directly, by the machine's own name.</param>
internal sealed class McpGate(McpOptions options, Func<HttpContext, bool> isOnThisMachine)
{
    private const string Scheme = "Bearer ";

    /// <summary>Keys are compared by their hashes, which are of one length: the time tells nothing of either.</summary>
    private readonly byte[]? key = options.Key is { } text ? SHA256.HashData(Encoding.UTF8.GetBytes(text)) : null;

    /// <returns>Null: it may. Else the status of the refusal.</returns>
    public int? Refuse(HttpContext context)
    {
        if (!IsOwnOrigin(context.Request))
            return StatusCodes.Status403Forbidden;
        if (isOnThisMachine(context))
            return null;
        if (key is null)
            return StatusCodes.Status404NotFound;
        if (!HasKey(context.Request.Headers.Authorization))
            return StatusCodes.Status401Unauthorized;
        return IsOwnHost(context.Request.Host) ? null : StatusCodes.Status403Forbidden;
    }

    private bool HasKey(StringValues authorization) =>
        authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(header[Scheme.Length..].Trim())), key);

    /// <summary>
    /// Programs send no Origin. A browser does, for every page that calls, and only a page of this very address may. By DNS rebinding a page elsewhere calls
    /// by a name of its own, so the name counts as well.
    /// </summary>
    private bool IsOwnOrigin(HttpRequest request)
    {
        if (request.Headers.Origin is not [_, ..] origins)
            return true;
        return origins is [{ } origin] && Uri.TryCreate(origin, UriKind.Absolute, out var address)
            && (SameOrigin(address, options.PublicUrl) || (IsOwnHost(request.Host) && SameOrigin(address, AddressOf(request))));
    }

    /// <summary>A name that is not ours may be anybody's, and lead here; an address cannot be made to.</summary>
    private bool IsOwnHost(HostString host) =>
        Uri.CheckHostName(host.Host.Trim('[', ']')) is UriHostNameType.IPv4 or UriHostNameType.IPv6
        || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.Host.Equals(options.PublicUrl?.Host, StringComparison.OrdinalIgnoreCase);

    private static Uri? AddressOf(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var address) ? address : null;

    private static bool SameOrigin(Uri one, Uri? other) =>
        other is not null && one.Scheme == other.Scheme && one.Port == other.Port && one.Host.Equals(other.Host, StringComparison.OrdinalIgnoreCase);
}
