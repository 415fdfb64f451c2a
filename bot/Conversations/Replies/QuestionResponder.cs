using System.Collections.Immutable;
using Bot.Answers;
using Bot.Answers.Reading;
using Bot.Presentation;

namespace Bot.Conversations;

/// <summary>Answers questions, gives what follows up the context of its thread, and lets commands go first.</summary>
internal sealed class QuestionResponder(
    Library library, IEnumerable<ICommand> commands, IThreadContexts contexts, MentionNames names, ConversationOptions options, TimeProvider time)
{
    public async ValueTask<Response?> AnswerAsync(IncomingMessage message, CancellationToken cancellation)
    {
        message = await names.PutAsync(message, cancellation);
        var placement = message.IsPrivate ? Placement.Private : Placement.Post;
        var language = LanguageDetector.Of(message.Text);
        if (message.Text.Length > Question.MaximumLength)
            return new(new NoticeContent(language, Texts.In(language).TooLong(message.Text.Length, Question.MaximumLength)), placement);
        foreach (var command in commands)
        {
            if (await command.RunAsync(new(message.Text, language, message), cancellation) is { } said)
                return new(said.Content, said.Placement ?? placement);
        }

        var (reply, questions) = Ask(message.Text, await BeforeAsync(message, cancellation));
        return new(new AnswerContent(reply, questions, CanShare: message.IsPrivate), placement, ContextOf(message, reply, questions));
    }

    /// <summary>Not addressed to Kiku, so it says something only if it has something to say.</summary>
    public async ValueTask<Response?> FollowUpAsync(IncomingMessage message, CancellationToken cancellation)
    {
        var before = await BeforeAsync(message, cancellation);
        if (before.IsEmpty || message.Text.Length > Question.MaximumLength)
            return null;
        var (reply, questions) = Ask(message.Text, before);
        return reply is Answer { Outcome: Outcome.Found, OutsideScope: false }
            ? new(new AnswerContent(reply, questions), Placement.Post, ContextOf(message, reply, questions))
            : null;
    }

    /// <summary>As a follow-up; what makes a better answer on its own was not meant as one.</summary>
    private (Reply Reply, ImmutableArray<string> Questions) Ask(string text, ImmutableArray<string> before)
    {
        var questions = AskedQuestion.Texts(text, before);
        var reply = library.Ask(AskedQuestion.From(questions, null));
        if (before.IsEmpty || reply is Answer { Outcome: Outcome.Found, OutsideScope: false })
            return (reply, questions);
        var alone = library.Ask(new Question(text));
        return alone is Answer { Outcome: not Outcome.Found } ? (reply, questions) : (alone, [text]);
    }

    private async ValueTask<ImmutableArray<string>> BeforeAsync(IncomingMessage message, CancellationToken cancellation)
    {
        // A message that begins a thread, and a private command, follow up nothing.
        if (message.IsPrivate || (message.Address.Thread is not null && message.Address.Thread == message.MessageId))
            return [];
        var context = await contexts.FindAsync(message.Address, cancellation);
        var isOver = message.IsDirect && message.Address.Thread is null && time.GetUtcNow() - context?.At > options.DirectContext;
        return context is null || isOver ? [] : context.Questions;
    }

    /// <summary>A list or a help text is no subject to follow up. A private answer is no part of the conversation.</summary>
    private ThreadContext? ContextOf(IncomingMessage message, Reply reply, ImmutableArray<string> questions) =>
        reply is Answer or SessionDetails && !message.IsPrivate ? new(message.Address, message.User, questions, time.GetUtcNow()) : null;
}
