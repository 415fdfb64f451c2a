using Bot.Answers;
using Bot.Content;
using Bot.Presentation;
using Bot.Web.Access;
using Bot.Web.Pages;

namespace Bot.Web;

/// <summary><c>/conferences</c> and what is below it.</summary>
internal sealed class NotesEndpoint
{
    /// <summary>Marks come from an address that anybody can write.</summary>
    private const int MostMarks = 16;

    private const int LongestMark = 200;

    private readonly Library library;
    private readonly PageGate gate;

    public NotesEndpoint(Library library, PageGate gate)
    {
        this.library = library;
        this.gate = gate;
    }

    public Task ConferencesAsync(HttpContext context)
    {
        var language = Responses.LanguageOf(context.Request);
        if (gate.Admit(context) != Admission.Everything)
            return Responses.NotFoundAsync(context, Admission.None);

        var page = ConferencePage.Draw(library.Snapshot.Conferences, language, Texts.In(language).Sessions, "/conferences");
        return Responses.PageAsync(context, StatusCodes.Status200OK, page);
    }

    public Task ConferenceAsync(HttpContext context)
    {
        var admission = gate.Admit(context);
        if (admission != Admission.Everything || Find(context) is not { } conference)
            return Responses.NotFoundAsync(context, admission);

        var language = Responses.LanguageOf(context.Request);
        var address = $"/conferences/{Uri.EscapeDataString(conference.Id)}";
        var page = ConferencePage.Draw([conference], language, conference.Name.In(language), address);
        return Responses.PageAsync(context, StatusCodes.Status200OK, page);
    }

    public Task SessionAsync(HttpContext context)
    {
        var code = Route(context, "session");
        var admission = gate.AdmitTo(context, Route(context, "conference"), code);
        var conference = admission == Admission.None ? null : Find(context);
        var session = conference?.Find(code, ReadPlace(context.Request.Query)?.First);
        if (conference is null || session is null)
            return Responses.NotFoundAsync(context, admission == Admission.Everything ? admission : Admission.None);

        if (admission == Admission.OneSession)
            context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";

        // A signature is that of the code that was asked for, which may be a file's.
        var own = admission == Admission.OneSession ? code : session.Code;
        var page = new SessionPage(conference, session, ReadAddress(context.Request, conference.Id, own), admission);
        return Responses.PageAsync(context, StatusCodes.Status200OK, page.Draw());
    }

    private Conference? Find(HttpContext context)
    {
        var id = Route(context, "conference");
        return library.Snapshot.Conferences.FirstOrDefault(one => one.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
    }

    private static string Route(HttpContext context, string name) => (string?)context.GetRouteValue(name) ?? "";

    private static SessionAddress ReadAddress(HttpRequest request, string conference, string session) =>
        new(conference, session, Responses.LanguageOf(request))
        {
            Place = ReadPlace(request.Query),
            Marks = [.. request.Query["mark"].OfType<string>().Where(mark => mark.Length is > 0 and <= LongestMark).Take(MostMarks)],
            Question = request.Query["q"].ToString() is { Length: > 0 and <= Question.MaximumLength } question ? question : null,
            Signature = request.Query[PageGate.SignatureParameter].ToString() is { Length: > 0 } key ? Uri.EscapeDataString(key) : null,
        };

    private static LineRange? ReadPlace(IQueryCollection query)
    {
        if (!int.TryParse(query["line"], out var first) || first < 1)
            return null;

        return new(first, int.TryParse(query["end"], out var last) && last >= first ? last : first);
    }
}
