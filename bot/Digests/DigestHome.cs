using Bot.Content;
using Bot.Conversations;

namespace Bot.Digests;

/// <summary>The digests that a user ordered, on Kiku's own page, and a button that orders one for their direct chat.</summary>
internal sealed class DigestHome(ISubscriptionStore subscriptions) : IHomeSection
{
    private const int Most = 10;

    public async ValueTask<HomeSection?> ComposeAsync(ConversationAddress address, string user, Language language, CancellationToken cancellation)
    {
        var wording = DigestWording.In(language);
        var here = address with { Thread = null };
        var all = await subscriptions.ListAsync(cancellation);
        var own = all
            .Where(subscription => subscription.Owner == user
                && subscription.Address.Channel == address.Channel && subscription.Address.Workspace == address.Workspace)
            .Take(Most)
            .Select(subscription => new HomeLine(
                subscription.Address == here ? null : subscription.Address.Conversation,
                subscription.IsActive ? wording.Schedule(subscription) : wording.PausedStatus(subscription)))
            .ToList();
        var isHere = all.Any(subscription => subscription.Address == here);
        var action = isHere
            ? new HomeAction(wording.StopButton, new(ActionKind.Ask, ["digest off"], language))
            : new HomeAction(wording.OrderButton, new(ActionKind.Ask, ["digest daily 09:00"], language));
        return new(wording.HomeTitle, [.. own.Count > 0 ? own : [new(null, wording.HomeHint)]], [action]);
    }
}
