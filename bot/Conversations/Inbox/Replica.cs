namespace Bot.Conversations;

/// <summary>This process, as the owner of leases: another one after each start, so that nobody takes up what an earlier one began without noticing.</summary>
internal sealed class Replica(ConversationOptions options)
{
    public string Name { get; } = Guid.NewGuid().ToString("N");

    public Lease LeaseFrom(DateTimeOffset now) => new(Name, now + options.Lease);
}
