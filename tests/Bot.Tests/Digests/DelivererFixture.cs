using System.Globalization;
using Bot.Answers;
using Bot.Conversations;
using Bot.Presentation;
using Bot.State.Sqlite;
using Bot.Tests.Content;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Digests;

/// <summary>Digests on a real file, with a chat service and a clock that tests drive. It begins on a Friday at 18:00 in Tokyo.</summary>
public abstract class DelivererFixture : IAsyncLifetime
{
    private protected static readonly ConversationAddress Place = new("chat", "W1", "C1");

    private protected readonly TemporaryFolder folder = new();
    private protected readonly ManualClock clock = new();
    private protected readonly PostingChannel channel = new();
    private protected readonly Library library = DigestNotes.Library();
    private protected SqliteDatabase database = null!;
    private protected DigestReplica replica = null!;

    public async ValueTask InitializeAsync() => await RestartAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task RestartAsync()
    {
        if (database is not null)
            await database.DisposeAsync();
        database = new SqliteDatabase(folder.PathOf("kiku.db"));
        await database.OpenAsync(TestContext.Current.CancellationToken);
        replica = new(database, channel, library, clock);
    }

    protected async Task RunAsync(int hours)
    {
        for (var i = 0; i < hours * 60; i++)
        {
            await replica.TickAsync();
            clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    protected void Until(string instant) => clock.Advance(At(instant) - clock.GetUtcNow());

    protected IEnumerable<string> Shown() => channel.Digests.SelectMany(post => ((DigestContent)post.Content).Entries).Select(entry => entry.Reference);

    private protected static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
