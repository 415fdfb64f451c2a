using Bot.Conversations;

namespace Bot.Tests.State;

internal static class Claiming
{
    /// <summary>Claims what waits, the oldest first, as far as nobody else does.</summary>
    public static async Task<IReadOnlyList<Claim>> ClaimOldestAsync(this IInbox inbox, int most, DateTimeOffset now, Lease lease, CancellationToken stop)
    {
        var claims = new List<Claim>();
        foreach (var waiting in await inbox.ListWaitingAsync(0, most, now, stop))
        {
            if (await inbox.ClaimAsync(waiting.Id, now, lease, stop) is { } claim)
                claims.Add(claim);
        }

        return claims;
    }
}
