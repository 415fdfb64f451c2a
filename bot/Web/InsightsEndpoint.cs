using Bot.Answers;
using Bot.Insights;
using Bot.Web.Access;
using Bot.Web.Pages;

namespace Bot.Web;

/// <summary><c>/insights?days=N&amp;workspace=CHANNEL/WORKSPACE</c></summary>
/// <param name="reader">Null: no chat service is configured, so there is nothing to tell.</param>
internal sealed class InsightsEndpoint(Library library, PageGate gate, InsightsReader? reader = null)
{
    public async Task PageAsync(HttpContext context)
    {
        if (!gate.AdmitsToInsights(context))
        {
            await Responses.NotFoundAsync(context, gate.Admit(context));
            return;
        }

        var language = Responses.LanguageOf(context.Request);
        var admission = gate.Admit(context);
        if (reader is null)
        {
            await Responses.PageAsync(context, StatusCodes.Status200OK, InsightsPage.WithoutChat(language, admission));
            return;
        }

        var days = int.TryParse(context.Request.Query["days"], out var told) ? Math.Clamp(told, 1, InsightsReader.MostDays) : InsightsReader.DefaultDays;
        var (channel, workspace) = context.Request.Query["workspace"].ToString().Split('/', 2) is [{ Length: > 0 } service, { Length: > 0 } id]
            ? (service, id)
            : (null, null);
        var report = await reader.ReadAsync(days, channel, workspace, context.RequestAborted);
        var page = new InsightsPage(report, library.Snapshot, language, admission);
        await Responses.PageAsync(context, StatusCodes.Status200OK, page.Draw());
    }
}
