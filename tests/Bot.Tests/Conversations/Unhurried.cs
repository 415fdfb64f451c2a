using Bot.Conversations;

namespace Bot.Tests.Conversations;

internal static class Unhurried
{
    /// <summary>Limits of time that no machine exceeds, however busy it is: for hosts that run by the system's clock, in tests of something else.</summary>
    public static ConversationOptions Conversations { get; } = new()
    {
        Lease = 2 * Eventually.Patience,
        SendTimeout = Eventually.Patience,
        StoreTimeout = Eventually.Patience,
    };
}
