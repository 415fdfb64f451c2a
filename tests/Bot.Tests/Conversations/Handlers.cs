using Bot.Answers;
using Bot.Conversations;
using Bot.Tests.Answers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Conversations;

/// <summary>Makes handlers of messages that answer from the shipped notes.</summary>
internal static class Handlers
{
    public static MessageHandler Create(
        IInbox inbox, IChannel channel, ConversationOptions options, TimeProvider clock, IAnswerObserver? observer = null, Library? library = null)
    {
        var notes = library ?? Asking.Shipped;
        var stores = new InMemoryStores();
        var dispatcher = new Dispatcher([channel], options, clock);
        var questions = new QuestionResponder(notes, [], stores, new(dispatcher), options, clock);
        var responder = new Responder(questions, new(notes, questions, stores, clock), new(notes, [], dispatcher), new(options, clock));
        return new(inbox, responder, dispatcher, observer is null ? [] : [observer], options, new(new()), clock, NullLogger<MessageHandler>.Instance);
    }
}
