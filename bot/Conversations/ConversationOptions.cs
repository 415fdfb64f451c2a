using Bot.Configuration;

namespace Bot.Conversations;

internal sealed record ConversationOptions
{
    /// <summary>How many messages of one user are answered in a minute, on each replica; 0: no limit. Default 20.</summary>
    public int PerUserPerMinute { get; init; } = 20;

    /// <summary>How many conversations are answered at the same time. Default 64.</summary>
    public int Parallel { get; init; } = 64;

    /// <summary>How long a message belongs to the replica that works on it. Default 30 s.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one attempt to send may take; at most half the lease, so that nobody else begins meanwhile. Default 10 s.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a message is tried before it becomes a dead letter. Default 10, which takes about an hour.</summary>
    public int Attempts { get; init; } = 10;

    /// <summary>How long storing a message may take before its delivery is refused, for the service to repeat it. Default 2 s.</summary>
    public TimeSpan StoreTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a direct chat remembers what it was about. Default 30 min.</summary>
    public TimeSpan DirectContext { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the text of a message is kept after it is done. Default 24 h.</summary>
    public TimeSpan KeepText { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long it is known that a message was received, so that no redelivery is answered, and what threads were about. Default 30 days.</summary>
    public TimeSpan KeepKeys { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long votes and comments on answers are kept. Default 365 d: until the next edition of a yearly conference.</summary>
    public TimeSpan KeepFeedback { get; init; } = TimeSpan.FromDays(365);

    public static ConversationOptions Read(OptionsReader reader)
    {
        var section = reader.Section(
            "Conversations",
            nameof(PerUserPerMinute), nameof(Parallel), nameof(Lease), nameof(SendTimeout), nameof(Attempts), nameof(StoreTimeout), nameof(DirectContext),
            nameof(KeepText), nameof(KeepKeys), nameof(KeepFeedback));
        var otherwise = new ConversationOptions();
        var options = new ConversationOptions
        {
            PerUserPerMinute = section.Number(nameof(PerUserPerMinute), otherwise.PerUserPerMinute, 0, 100_000),
            Parallel = section.Number(nameof(Parallel), otherwise.Parallel, 1, 1000),
            Lease = section.Duration(nameof(Lease), otherwise.Lease, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(10)),
            SendTimeout = section.Duration(nameof(SendTimeout), otherwise.SendTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)),
            Attempts = section.Number(nameof(Attempts), otherwise.Attempts, 1, 100),
            StoreTimeout = section.Duration(nameof(StoreTimeout), otherwise.StoreTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(2.5)),
            DirectContext = section.Duration(nameof(DirectContext), otherwise.DirectContext, TimeSpan.Zero, TimeSpan.FromDays(1)),
            KeepText = section.Duration(nameof(KeepText), otherwise.KeepText, TimeSpan.Zero, TimeSpan.FromDays(365)),
            KeepKeys = section.Duration(nameof(KeepKeys), otherwise.KeepKeys, TimeSpan.FromDays(2), TimeSpan.FromDays(3650)),
            KeepFeedback = section.Duration(nameof(KeepFeedback), otherwise.KeepFeedback, TimeSpan.FromDays(1), TimeSpan.FromDays(3650)),
        };
        if (options.SendTimeout * 2 > options.Lease)
            reader.Problem("Conversations:SendTimeout", $"is {options.SendTimeout}; it must be at most half of Conversations:Lease, which is {options.Lease}");

        return options;
    }
}
