using System.Diagnostics;
using Bot.Answers;
using Bot.Conversations;
using Bot.Diagnostics;
using ModelContextProtocol;

namespace Bot.Mcp;

/// <summary>The tool <c>ask</c>: answers a question by excerpts, as <c>/api/ask</c> does and in the same document.</summary>
internal sealed class AskTool(NotesReader notes, ConversationMetrics metrics, TimeProvider time) : NotesTool<AnswerDocument>(
    "ask",
    "Ask the conference notes",
    "Finds what was said at conferences, in notes of their sessions. Returns verbatim excerpts with session, speaker, source file and line, and a link. "
    + "Quote an excerpt's text unchanged, in quotation marks, and cite its speaker, session and source (file:line, and the link if there is one) beside "
    + "it; do not present a paraphrase as a quotation. When outcome is weak, say that the notes may not answer this; when it is none, say that the notes "
    + "do not, and do not answer from elsewhere as if they did. Question and notes may be in English or Japanese: notes in the other language are found too.",
    AnswerJson.Compact.AnswerDocument,
    Text, CommonParameters.Conference, CommonParameters.Session, CommonParameters.Speaker, Language, Top)
{
    private const string Channel = "mcp";

    private static readonly TextParameter Text = CommonParameters.Question(
        "The question in its own words, in English or Japanese, about one thing. Give limits to a conference, session or speaker in their own parameters.");

    private static readonly TextParameter Language = CommonParameters.Language with
    {
        Description = "The language to answer in, en or ja; the question's own unless given.",
    };

    private static readonly NumberParameter Top = new("top", "How many excerpts to return.", 1, Question.MostExcerpts, Question.DefaultTop);

    protected override (AnswerDocument Document, string? Remark) Call(Arguments arguments)
    {
        var question = Read(arguments);
        using var span = metrics.Signals.StartTrace("ask", ActivityKind.Server);
        var started = time.GetTimestamp();
        var reply = notes.Library.Ask(question);
        var document = AnswerDocument.Of(reply, question.Text, time.GetElapsedTime(started));
        var outcome = ConversationMetrics.OutcomeOf(reply);
        metrics.Asked(Channel, outcome);
        span?.SetTag(Tags.Channel, Channel).SetTag(Tags.Outcome, outcome);
        return (document, RemarkOn(reply));
    }

    private Question Read(Arguments arguments)
    {
        var text = arguments.Text(Text)!;
        var conference = arguments.Text(CommonParameters.Conference) is { } name ? notes.Conference(name) : null;
        var session = arguments.Text(CommonParameters.Session) is { } code ? notes.Session(code, conference).Session : null;
        var speaker = arguments.Text(CommonParameters.Speaker);
        if (speaker is not null && !notes.Library.KnowsSpeaker(speaker))
            throw new McpException($"The notes name no speaker or organisation {Quoted.Of(speaker)}; list_sessions tells who spoke.");
        return new(text, CommonParameters.LanguageOf(arguments), session is null ? null : $"{session.ConferenceId}/{session.Code}", arguments.Number(Top))
        {
            Conference = conference?.Id,
            Speaker = speaker,
        };
    }

    private static string? RemarkOn(Reply reply) => reply switch
    {
        Answer { OutsideScope: true } => "Nothing within the limits of the question fits. These excerpts are from elsewhere: say so.",
        Answer { Outcome: Outcome.Weak } => "These excerpts are related; it is not sure that they answer the question. Say so.",
        Answer { Outcome: Outcome.None } none => "The notes do not answer this. Say so."
            + (none.Missing.IsEmpty ? "" : $" Not in the notes: {string.Join(", ", none.Missing)}.")
            + (none.Nearest.IsEmpty ? "" : $" The nearest sessions: {string.Join("; ", none.Nearest.Select(one => $"{one.Reference} {one.Title}"))}."),
        SessionList or Help => "This is no question about what was said; list_sessions tells what there is.",
        _ => null,
    };
}
