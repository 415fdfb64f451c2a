using Bot.Answers;
using Bot.Web.Access;

namespace Bot.Web.OpenApi;

/// <summary><c>/openapi.json</c>: the description of the JSON endpoints, for those who may ask. Made when it is first wanted: until then the packages that make
/// it are not loaded.</summary>
internal sealed class OpenApiEndpoint(PageGate gate, Settings settings)
{
    private string? document;

    public async Task JsonAsync(HttpContext context)
    {
        if (gate.Admit(context) != Admission.Everything)
        {
            await Responses.JsonAsync(context, StatusCodes.Status404NotFound, new ErrorDocument("not found").ToJson());
            return;
        }

        // Two who are first make the same text.
        document ??= await ApiDescription.WriteAsync(settings.Web.PublicUrl, context.RequestAborted);
        await Responses.JsonAsync(context, StatusCodes.Status200OK, document);
    }
}
