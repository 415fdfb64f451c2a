using Bot.Answers;
using Bot.Content;
using Bot.Conversations;

namespace Bot.Insights;

/// <summary>What is kept of a question that was answered.</summary>
/// <param name="At">When the answer was sent.</param>
/// <param name="Latency">From the event's arrival to the reply.</param>
/// <param name="Conference">Of <paramref name="Session"/>.</param>
/// <param name="Session">What was shown first; with nothing found, what was nearest. Null: nothing at all.</param>
/// <param name="Text">Null unless the operator keeps texts.</param>
/// <param name="Terms">The same for questions that ask the same. Null where there is no text: a number made of a few words can be guessed back.</param>
internal sealed record QuestionRecord(
    string EventId,
    ConversationAddress Address,
    string User,
    DateTimeOffset At,
    TimeSpan Latency,
    Language Language,
    Outcome Outcome,
    string? Conference,
    string? Session,
    string? Text,
    string? Terms)
{
    /// <param name="terms">Null: no text is kept.</param>
    public static QuestionRecord Of(AnsweredQuestion question, QuestionTermsKey? terms)
    {
        var (outcome, conference, session) = question.Reply switch
        {
            Answer { Excerpts: [var first, ..] } answer => (answer.Outcome, first.Conference, first.Session),
            Answer { Nearest: [var nearest, ..] } answer => (answer.Outcome, nearest.Conference, nearest.Session),
            Answer answer => (answer.Outcome, null, null),
            SessionDetails details => (Outcome.Found, details.Conference.Id, details.Session.Code),
            var other => throw new NotSupportedException($"{other.GetType().Name} is no answer"),
        };
        var latency = question.Sent - question.Received;
        return new(
            question.EventId,
            question.Address,
            question.User,
            question.Sent,
            // The clocks of two replicas may differ.
            latency > TimeSpan.Zero ? latency : TimeSpan.Zero,
            question.Reply.Language,
            outcome,
            conference,
            session is null ? null : PlainCode(conference!, session),
            terms is null ? null : question.Text,
            terms?.Of(question.Text));
    }

    /// <summary>Answers name a session <c>CONFERENCE/CODE</c> where two conferences share the code.</summary>
    private static string PlainCode(string conference, string session) =>
        session.StartsWith(conference + "/", StringComparison.Ordinal) ? session[(conference.Length + 1)..] : session;
}
