using System.Collections.Immutable;
using Bot.Content;
using Bot.Conversations;

namespace Bot.Digests;

/// <summary>What Kiku says about digests, in both languages.</summary>
internal abstract class DigestWording
{
    public static DigestWording In(Language language) => language == Language.Japanese ? JapaneseDigestWording.Instance : EnglishDigestWording.Instance;

    public abstract string Help { get; }

    public abstract string NotAllowed { get; }

    /// <summary>Whether the user is a guest cannot be told.</summary>
    public abstract string NotKnown { get; }

    public abstract string Stopped { get; }

    public abstract string NotSubscribed { get; }

    public abstract string NothingToSay { get; }

    public abstract string HomeTitle { get; }

    public abstract string HomeHint { get; }

    public abstract string OrderButton { get; }

    public abstract string StopButton { get; }

    public abstract string Subscribed(TakenOrder order);

    public abstract string Status(Subscription subscription, DateTimeOffset next, DeliveryEntry? last);

    public abstract string PausedStatus(Subscription subscription);

    public abstract string Paused(ConversationAddress address, string reason);

    public abstract string Misread(ImmutableArray<OrderProblem> problems);

    public abstract string Report(IReadOnlyList<DeliveryEntry> entries, int days);

    public abstract string Schedule(Subscription subscription);
}
