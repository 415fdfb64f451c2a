using Bot.Conversations;
using Bot.Diagnostics;
using Bot.Digests;
using Bot.Insights;
using Bot.State.Postgres;
using Bot.State.Sqlite;
using Bot.State.Stores;

namespace Bot.State;

/// <summary>Registers the stores that other rooms define.</summary>
internal static class StateRegistration
{
    /// <summary>To be called only where something is kept: the database is opened before anything else starts, and closed after everything
    /// stopped.</summary>
    public static IServiceCollection AddState(this IServiceCollection services, StateOptions options) => services
        .AddSingleton<IStateDatabase>(_ => Create(options))
        .AddSingleton<IInbox, InboxStore>()
        .AddSingleton<IThreadContexts, ThreadContextStore>()
        .AddSingleton<IFeedbackStore, FeedbackStore>()
        .AddSingleton<IConversationReferences, ConversationReferenceStore>()
        .AddSingleton<ISubscriptionStore, SubscriptionStore>()
        .AddSingleton<IDeliveryLedger, DeliveryLedger>()
        .AddSingleton<IContentVersions, ContentVersionStore>()
        .AddSingleton<IQuestionStore, QuestionStore>()
        .AddSingleton<IStateMaintenance, StateMaintenance>()
        .AddSingleton<IHealthCheck, DatabaseCheck>()
        .AddHostedService<StateOpening>();

    public static IStateDatabase Create(StateOptions options) => options.Provider switch
    {
        StateProvider.Postgres => new PostgresDatabase(options.ConnectionString!),
        _ => new SqliteDatabase(options.File),
    };
}
