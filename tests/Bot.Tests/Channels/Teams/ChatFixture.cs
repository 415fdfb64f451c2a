using Bot.Emulators.Teams.Model;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>The whole bot beside an emulated Teams, with a person in a personal chat.</summary>
public abstract class ChatFixture : IAsyncLifetime
{
    private protected const string Question = "what about hiring";

    private protected TeamsHost host = null!;
    private protected TeamsPerson ada = null!;
    private protected TeamsConversation chat = null!;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        host = await StartAsync();
        ada = host.Teams.AddPerson("ada");
        chat = host.Teams.PersonalChat(ada);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected virtual Task<TeamsHost> StartAsync() => TeamsHost.StartAsync();

    private protected Task<TeamsMessage> AnswerAsync(TeamsConversation conversation) => host.Teams.ReplyAsync(conversation, _ => true, Stop);
}
