using Bot.Conversations;
using Bot.Emulators.Slack.Model;
using Bot.Presentation;
using Bot.Tests.Web;
using Xunit;

namespace Bot.Tests.Channels.Slack;

/// <summary>Messages on their way to an emulated workspace, with a person in a channel.</summary>
public abstract class SendingFixture : IAsyncLifetime
{
    private protected static readonly AnswerContent Hiring = new(SampleNotes.HiringAnswer, ["what about hiring"]);

    private protected SlackHost host = null!;
    private protected SlackPerson ada = null!;
    private protected Bot.Emulators.Slack.Model.SlackChannel general = null!;

    public async ValueTask InitializeAsync()
    {
        host = await SlackHost.StartAsync();
        ada = host.Slack.AddPerson("ada");
        general = host.Slack.AddChannel("general", ChannelKind.Public, ada);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Task<SendResult> SendAsync(
        MessageContent content, Placement placement, string? thread = null, string? handle = null, string? channel = null) =>
        host.Channel.SendAsync(Message(content, placement, channel ?? general.Id, thread, handle), TestContext.Current.CancellationToken);

    private protected OutgoingMessage Message(MessageContent content, Placement placement, string channel, string? thread = null, string? handle = null) =>
        new("m1", new(new("slack", host.Slack.TeamId, channel, thread), ada?.Id, placement, handle), content);
}
