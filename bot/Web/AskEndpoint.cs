using System.Diagnostics;
using Bot.Answers;
using Bot.Content;
using Bot.Conversations;
using Bot.Diagnostics;
using Bot.Presentation;
using Bot.Web.Access;
using Bot.Web.Pages;

namespace Bot.Web;

/// <summary><c>/</c> for people and <c>/api/ask</c> for programs: <c>?q=QUESTION&amp;lang=en|ja&amp;top=N&amp;session=CODE</c>.</summary>
internal sealed class AskEndpoint
{
    private const string Channel = "web";

    private readonly Library library;
    private readonly PageGate gate;
    private readonly ConversationMetrics metrics;
    private readonly TimeProvider time;

    public AskEndpoint(Library library, PageGate gate, ConversationMetrics metrics, TimeProvider time)
    {
        this.library = library;
        this.gate = gate;
        this.metrics = metrics;
        this.time = time;
    }

    public Task PageAsync(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept, Accept-Language";
        if (WantsJson(context.Request))
            return JsonAsync(context);

        if (gate.Admit(context) != Admission.Everything)
            return Responses.NotFoundAsync(context, Admission.None);

        var language = Responses.LanguageOf(context.Request);
        var text = TextOf(context.Request);
        if (text.Length > Question.MaximumLength)
            return Responses.PageAsync(context, StatusCodes.Status400BadRequest, AskPage.TooLong(language, text.Length));

        if (text.Length > 0)
        {
            var reply = Ask(context.Request, text);
            return Responses.PageAsync(context, StatusCodes.Status200OK, AskPage.Draw(reply, text));
        }

        var examples = library.Ask(new Question("help", language)) is Help help ? help.Examples : [];
        return Responses.PageAsync(context, StatusCodes.Status200OK, AskPage.Empty(library.Snapshot, language, examples));
    }

    public Task JsonAsync(HttpContext context)
    {
        if (gate.Admit(context) != Admission.Everything)
            return Responses.JsonAsync(context, StatusCodes.Status404NotFound, new ErrorDocument("not found").ToJson());

        var text = TextOf(context.Request);
        if (text.Length is 0 or > Question.MaximumLength)
        {
            var texts = Texts.In(Responses.LanguageOf(context.Request));
            var message = text.Length == 0 ? texts.Empty : texts.TooLong(text.Length, Question.MaximumLength);
            return Responses.JsonAsync(context, StatusCodes.Status400BadRequest, new ErrorDocument(message).ToJson());
        }

        var started = time.GetTimestamp();
        var reply = Ask(context.Request, text);
        var document = AnswerDocument.Of(reply, text, time.GetElapsedTime(started));
        return Responses.JsonAsync(context, StatusCodes.Status200OK, document.ToJson(indented: false));
    }

    private Reply Ask(HttpRequest request, string text)
    {
        using var span = metrics.Signals.StartTrace("ask", ActivityKind.Server);
        var reply = library.Ask(Read(request, text));
        var outcome = ConversationMetrics.OutcomeOf(reply);
        metrics.Asked(Channel, outcome);
        span?.SetTag(Tags.Channel, Channel).SetTag(Tags.Outcome, outcome);
        return reply;
    }

    private static bool WantsJson(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("application/json", StringComparison.OrdinalIgnoreCase)
            && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    private static string TextOf(HttpRequest request) => request.Query["q"].ToString().Trim();

    private static Question Read(HttpRequest request, string text) => new(
        text,
        LanguageCodes.Parse(request.Query["lang"]),
        request.Query["session"].ToString() is { Length: > 0 } session ? session : null,
        int.TryParse(request.Query["top"], out var top) ? Math.Clamp(top, 1, Question.MostExcerpts) : Question.DefaultTop);
}
