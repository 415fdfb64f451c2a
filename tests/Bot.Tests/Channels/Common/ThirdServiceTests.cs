using System.Collections.Concurrent;
using Bot.Answers;
using Bot.Conversations;
using Bot.Presentation;
using Bot.State;
using Bot.Tests.Content;
using Bot.Tests.Presentation;
using Bot.Tests.Web;
using Bot.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Tests.Channels.Common;

/// <summary>A further chat service needs its own folder and one line of registration: here in the settings, in the program in <see cref="ChatServices"/>.</summary>
public sealed class ThirdServiceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_to_a_third_service_is_answered()
    {
        using var folder = new TemporaryFolder();
        var toy = new ToyService();
        var library = new Library(NoSessionLinks.Instance);
        library.Publish(SampleNotes.Snapshot);
        var settings = Settings.Default with { Chats = [.. Settings.Default.Chats, toy], State = new StateOptions { File = folder.PathOf("kiku.db") } };
        await using var app = WebServer.Build(
            settings, "http://127.0.0.1:0", library, content: null, TimeProvider.System,
            new ConfigurationBuilder().AddInMemoryCollection([new("Logging:LogLevel:Default", "None")]).Build());
        await app.StartAsync(Stop);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var posted = await http.PostAsync("/toy", new StringContent("what was said about engineer hiring?"), Stop);
        await Eventually.HoldsAsync(() => !toy.Said.IsEmpty);

        Assert.True(posted.IsSuccessStatusCode);
        Assert.Contains("“A question from the audience.\nKato decides on engineer hiring.", Assert.Single(toy.Said), StringComparison.Ordinal);
        await app.StopAsync(Stop);
    }

    [Fact]
    public async Task What_a_service_finds_too_much_is_sent_again_with_less_of_it()
    {
        var said = new ConcurrentQueue<string>();
        var channel = new ToyChannel(said, NullLogger.Instance);
        var message = new OutgoingMessage("E1", new(new("toy", "W", "C"), "U", Placement.Post), new AnswerContent(ListedAnswer.Answer, ["q"]));

        Assert.Equal(new Sent("1"), await channel.SendAsync(message, Stop));

        Assert.Contains("Ask the team.", Assert.Single(said), StringComparison.Ordinal);
        Assert.DoesNotContain("Infrastructure", said.Single(), StringComparison.Ordinal);
    }
}
