using System.Net;

namespace Bot.Web.Access;

/// <summary>Says in the log, once in the life of the process, that somebody elsewhere was refused the pages, and which setting opens them.</summary>
internal sealed partial class RefusedReaders(ILogger<RefusedReaders> log)
{
    private int told;

    public void Add(HttpContext context)
    {
        if (Interlocked.Exchange(ref told, 1) == 0)
            LogRefused(log, context.Connection.RemoteIpAddress);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Address} asked for a page, and pages are shown to browsers on this machine only: such callers get 404. "
            + "Web:Access=Public shows the pages to everybody who reaches this host; this is said once.")]
    private static partial void LogRefused(ILogger log, IPAddress? address);
}
