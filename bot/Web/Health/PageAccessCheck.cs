using Bot.Diagnostics;
using Bot.Web.Access;

namespace Bot.Web.Health;

/// <summary>Tells who may read the pages, for <c>kiku doctor</c>: callers elsewhere get a 404 that looks like a wrong address.</summary>
internal sealed class PageAccessCheck(WebOptions options) : IHealthCheck
{
    public string Name => "pages";

    public ValueTask<ReadinessReport?> ReadyAsync(CancellationToken cancellation) => new((ReadinessReport?)null);

    public ValueTask<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation) => new([Examine()]);

    private Finding Examine() => options switch
    {
        { Access: PageAccess.Public } => new(Name, HealthState.Well, "shown to everybody who reaches this host (Web:Access=Public)"),
        { LinkKey: not null, PublicUrl: not null } => new(Name, HealthState.Well, "shown on this machine; elsewhere only the session of a signed link"),
        _ when options.Url.All(IsThisMachine) => new(Name, HealthState.Well, "shown to browsers on this machine only, and Kiku listens here only"),
        _ => new(
            Name, HealthState.Warning, "Kiku listens beyond this machine, and shows the pages to browsers on this machine only: others get 404",
            "Set Web:Access=Public to show the notes to everybody who reaches this host, or Web:PublicUrl and Web:LinkKey for links to single sessions."),
    };

    /// <summary>Tells whether an address to listen at is this machine's; <c>*</c> and <c>+</c> in place of a host are every machine's.</summary>
    private static bool IsThisMachine(string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url.IsLoopback;
}
