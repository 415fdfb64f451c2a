using Bot.Conversations;
using Bot.Tests.Content.Reload;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Tests.Conversations;

/// <summary>What the chat service is told, and what becomes of the message, when storing it is slow or fails.</summary>
public sealed class MessageIntakeTests : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly ConversationOptions options = new();
    private readonly RecordingInbox inbox = new();
    private readonly TurnQueue turns;
    private readonly MessageIntake intake;

    public MessageIntakeTests()
    {
        turns = new([new ScriptedChannel()], options, clock);
        intake = new(inbox, turns, new(options), options, new(new()), clock, NullLogger<MessageIntake>.Instance);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IncomingMessage Message { get; } = new("Ev1", new("chat", "W1", "C1", "1.0"), "U1", IncomingKind.Question, "hiring");

    public void Dispose() => turns.Dispose();

    private Receipt New => new(IsNew: true, new(1, Message, 1, MayHaveBeenSent: false, "me", clock.GetUtcNow() + options.Lease)) { Id = 1 };

    [Fact]
    public async Task What_is_stored_too_late_is_refused_and_answered_all_the_same()
    {
        var adding = new TaskCompletionSource<Receipt>();
        inbox.Add = adding.Task;
        var accepting = intake.AcceptAsync(Message, Stop).AsTask();
        await clock.AdvanceWhenAwaited(options.StoreTimeout);
        Assert.Equal(IntakeResult.NotStored, await accepting);

        var receipt = New;
        adding.SetResult(receipt);

        await using var worker = turns.TakeAsync(Stop).GetAsyncEnumerator(Stop);
        Assert.True(await worker.MoveNextAsync());
        Assert.Equal(receipt.Claim, worker.Current.Ticket.Claim);
    }

    [Fact]
    public async Task What_is_not_stored_is_refused()
    {
        inbox.Add = Task.FromException<Receipt>(new StoreException("locked", isTransient: true));

        Assert.Equal(IntakeResult.NotStored, await intake.AcceptAsync(Message, Stop));
    }

    [Fact]
    public async Task What_is_stored_during_the_stop_is_accepted_also_when_it_cannot_be_released()
    {
        inbox.Add = Task.FromResult(New);
        inbox.Release = Task.FromException(new StoreException("the database is down", isTransient: true));
        turns.Close();

        Assert.Equal(IntakeResult.Accepted, await intake.AcceptAsync(Message, Stop));
    }
}
