using Bot.Conversations;
using Bot.Presentation;

namespace Bot.Digests;

/// <summary>What can be said about digests in chat.</summary>
internal sealed class DigestCommand(
    DigestDesk desk, CurrentDigest current, IDeliveryLedger ledger, ISubscriptionStore subscriptions, TimeProvider time) : ICommand
{
    private const int ReportDays = 7;

    private const int LongestReport = 1000;

    public async ValueTask<CommandReply?> RunAsync(CommandContext context, CancellationToken cancellation) => OrderReader.Read(context.Text) switch
    {
        null => null,
        MisreadOrder misread => Say(context, SentencesOf(context).Misread(misread.Problems)),
        SubscribeOrder order => await IfAllowedAsync(context, () => SubscribeAsync(context, order, cancellation), cancellation),
        RequestOrder { Request: DigestRequest.Off } => await IfAllowedAsync(context, () => StopAsync(context, cancellation), cancellation),
        RequestOrder { Request: DigestRequest.Now } => await IfAllowedAsync(context, () => ShowAsync(context, Placement.Post, cancellation), cancellation),
        RequestOrder { Request: DigestRequest.Report } => await IfAllowedAsync(context, () => ReportAsync(context, cancellation), cancellation),
        RequestOrder { Request: DigestRequest.Preview } => await ShowAsync(context, null, cancellation),
        RequestOrder { Request: DigestRequest.Status } => await StatusAsync(context, cancellation),
        _ => Say(context, TextsOf(context).Help),
    };

    private static CommandReply Say(CommandContext context, string text) => new(new NoticeContent(context.Language, text));

    private static DigestSentences SentencesOf(CommandContext context) => new(context.Language);

    private static DigestTexts TextsOf(CommandContext context) => DigestTexts.In(context.Language);

    private static ConversationAddress PlaceOf(CommandContext context) => context.Message.Address with { Thread = null };

    private async ValueTask<CommandReply> IfAllowedAsync(CommandContext context, Func<ValueTask<CommandReply>> run, CancellationToken cancellation) =>
        await desk.MayManageAsync(context.Message, cancellation) switch
        {
            true => await run(),
            false => Say(context, TextsOf(context).NotAllowed),
            null => Say(context, TextsOf(context).NotKnown),
        };

    private async ValueTask<CommandReply> SubscribeAsync(CommandContext context, SubscribeOrder order, CancellationToken cancellation)
    {
        var taken = await desk.SubscribeAsync(PlaceOf(context), context.Message, order, context.Language, cancellation);
        return Say(context, SentencesOf(context).Subscribed(taken));
    }

    private async ValueTask<CommandReply> StopAsync(CommandContext context, CancellationToken cancellation)
    {
        var removed = await subscriptions.RemoveAsync(PlaceOf(context), cancellation);
        return Say(context, removed ? TextsOf(context).Stopped : TextsOf(context).NotSubscribed);
    }

    private async ValueTask<CommandReply> ShowAsync(CommandContext context, Placement? placement, CancellationToken cancellation)
    {
        var digest = await current.ComposeAsync(PlaceOf(context), context.Language, cancellation);
        return digest is null ? Say(context, TextsOf(context).NothingToSay) : new(digest, placement);
    }

    private async ValueTask<CommandReply> StatusAsync(CommandContext context, CancellationToken cancellation)
    {
        if (await subscriptions.FindAsync(PlaceOf(context), cancellation) is not { } subscription)
            return Say(context, TextsOf(context).NotSubscribed);
        if (!subscription.IsActive)
            return Say(context, SentencesOf(context).PausedStatus(subscription));
        var last = await ledger.ReportAsync(subscription.Id, DateOnly.MinValue, 1, cancellation);
        var next = DigestSchedule.Next(subscription, time.GetUtcNow()).Due;
        return Say(context, SentencesOf(context).Status(subscription, next, last.Count > 0 ? last[0] : null));
    }

    private async ValueTask<CommandReply> ReportAsync(CommandContext context, CancellationToken cancellation)
    {
        var since = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-ReportDays);
        var entries = await ledger.ReportAsync(null, since, LongestReport, cancellation);
        var ours = entries
            .Where(entry => entry.Address.Channel == context.Message.Address.Channel && entry.Address.Workspace == context.Message.Address.Workspace)
            .ToList();
        return new(new NoticeContent(
            context.Language, SentencesOf(context).Report(ours, ReportDays),
            [.. ours.Select(entry => entry.Address.Conversation).Distinct(StringComparer.Ordinal)]));
    }
}
