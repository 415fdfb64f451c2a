using Bot.Content;
using Bot.Conversations;
using Bot.Presentation;

namespace Bot.Digests;

/// <summary>The digests that a user ordered, on Kiku's own page, and a button that orders one for their direct chat.</summary>
internal sealed class DigestHome(ISubscriptionStore subscriptions) : IHomeSection
{
    private const int Most = 10;

    public async ValueTask<HomeSection?> ComposeAsync(ConversationAddress address, string user, Language language, CancellationToken cancellation)
    {
        var sentences = new DigestSentences(language);
        var texts = sentences.Texts;
        var here = address with { Thread = null };
        var all = await subscriptions.ListAsync(cancellation);
        var own = all
            .Where(subscription => subscription.Owner == user
                && subscription.Address.Channel == address.Channel && subscription.Address.Workspace == address.Workspace)
            .Take(Most)
            .Select(subscription => new HomeLine(
                subscription.Address == here ? null : subscription.Address.Conversation,
                subscription.IsActive ? sentences.Schedule(subscription) : sentences.PausedStatus(subscription)))
            .ToList();
        var isHere = all.Any(subscription => subscription.Address == here);
        var action = isHere
            ? new HomeAction(texts.StopButton, new(ActionKind.Ask, ["digest off"], language))
            : new HomeAction(texts.OrderButton, new(ActionKind.Ask, ["digest daily 09:00"], language));
        return new(texts.HomeTitle, [.. own.Count > 0 ? own : [new(null, texts.HomeHint)]], [action]);
    }
}
