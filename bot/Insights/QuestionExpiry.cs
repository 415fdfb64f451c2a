using Bot.Conversations;

namespace Bot.Insights;

/// <summary>Has erased what was asked long enough ago, and texts as soon as they are not to be kept any more.</summary>
internal sealed class QuestionExpiry(IQuestionStore store, InsightsOptions options) : IExpiring
{
    public async ValueTask EraseExpiredAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await store.EraseAsync(now - options.Retention, cancellation);
        if (!options.KeepText)
            await store.EraseTextsAsync(cancellation);
    }
}
