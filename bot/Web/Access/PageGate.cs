using System.Net;

namespace Bot.Web.Access;

/// <summary>What a request may see.</summary>
internal enum Admission
{
    /// <summary>Nothing: the answer is the one for an address that does not exist.</summary>
    None,

    /// <summary>The one session that its link is signed for.</summary>
    OneSession,

    Everything,
}

/// <summary>Decides who may read the pages. Beyond this machine the address is known to the chat services and so to the world.</summary>
internal sealed class PageGate
{
    public const string SignatureParameter = "key";

    /// <summary>Every one that some proxy adds by default, and all of <c>X-Forwarded-…</c> beside them.</summary>
    private static readonly string[] ForwardingHeaders =
    [
        "Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "X-Original-For", "X-Original-Host", "True-Client-IP", "CF-Connecting-IP",
        "Fastly-Client-IP", "X-Envoy-External-Address",
    ];

    private const string ForwardedPrefix = "X-Forwarded-";

    private readonly PageAccess access;
    private readonly PageAccess insightsAccess;
    private readonly LinkSigner? signer;
    private readonly RefusedReaders refused;

    public PageGate(WebOptions options, RefusedReaders refused)
    {
        this.refused = refused;
        access = options.Access;
        insightsAccess = options.InsightsAccess;
        signer = options.LinkKey is { } key ? new LinkSigner(key) : null;
    }

    public Admission Admit(HttpContext context)
    {
        if (SeesEverything(context))
            return Admission.Everything;

        refused.Add(context);
        return Admission.None;
    }

    /// <summary>What people asked is not for everybody who may read the notes.</summary>
    public bool AdmitsToInsights(HttpContext context) => insightsAccess == PageAccess.Public || IsOnThisMachine(context);

    public Admission AdmitTo(HttpContext context, string conference, string session)
    {
        var hasKey = signer is not null && signer.IsValid(context.Request.Query[SignatureParameter], conference, session);
        return hasKey && !SeesEverything(context) ? Admission.OneSession : Admit(context);
    }

    private bool SeesEverything(HttpContext context) => access == PageAccess.Public || IsOnThisMachine(context);

    /// <summary>
    /// A proxy on this machine also connects from loopback, so its headers count against the caller; and a page elsewhere can
    /// make a browser call 127.0.0.1 by a name of its own (DNS rebinding), so the host must be this machine's.
    /// </summary>
    internal static bool IsOnThisMachine(HttpContext context)
    {
        if (IsForwarded(context.Request))
            return false;

        return context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote) && IsThisMachine(context.Request.Host.Host);
    }

    /// <summary>No browser speaks HTTP/1.0; nginx does, unless it is told otherwise, and then it adds no header that names the caller.</summary>
    private static bool IsForwarded(HttpRequest request) =>
        HttpProtocol.IsHttp10(request.Protocol)
        || ForwardingHeaders.Any(request.Headers.ContainsKey)
        || request.Headers.Keys.Any(name => name.StartsWith(ForwardedPrefix, StringComparison.OrdinalIgnoreCase));

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
