using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Bot.Web;

/// <summary>What one caller may cost before anything is known about them. All that may be held together is some hundred megabytes: less than the memory
/// that infra/ gives the process.</summary>
internal static class ServerLimits
{
    /// <summary>A question of the greatest length in Japanese takes nine characters of address for each of its own; beyond that
    /// there is still a page that says so.</summary>
    public const int LongestAddress = 128 * 1024;

    /// <summary>In bytes. Chat services send some ten kilobytes.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>Chat services keep some dozens open; the rest waits in the system's queue.</summary>
    public const int MostConnections = 1000;

    /// <summary>In bytes a second, after the grace: a body of ten kilobytes may take its time, one that never ends may not.</summary>
    public const int SlowestBody = 4 * 1024;

    /// <summary>For the head of a request, and before the rate of its body counts.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public static void Set(KestrelServerLimits limits)
    {
        limits.MaxConcurrentConnections = MostConnections;

        // Nothing is served by WebSockets.
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.MaxRequestLineSize = LongestAddress;
        limits.MaxRequestBodySize = LargestBody;

        // What is read ahead of an endpoint, for a body that nobody asked for too.
        limits.MaxRequestBufferSize = LongestAddress;
        limits.RequestHeadersTimeout = Grace;
        limits.MinRequestBodyDataRate = new(SlowestBody, Grace);
    }
}
