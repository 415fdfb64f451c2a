using System.Text;
using Bot.Content;
using Bot.Web.Access;
using Bot.Web.Pages;

namespace Bot.Web;

/// <summary>What every page and document has in common.</summary>
internal static class Responses
{
    /// <summary>Nothing runs, nothing loads from elsewhere, nothing frames the page: whatever a note contains, it is only text.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A year; where a proxy ends TLS, this is the proxy's to say.</summary>
    private const string TransportSecurity = "max-age=31536000";

    public static Task PageAsync(HttpContext context, int status, Html page)
    {
        SetHeaders(context, status, "text/html; charset=utf-8");
        return WriteAsync(context, Encoding.UTF8.GetBytes(page.ToString()));
    }

    public static Task JsonAsync(HttpContext context, int status, string json)
    {
        SetHeaders(context, status, "application/json; charset=utf-8");
        return WriteAsync(context, Encoding.UTF8.GetBytes(json));
    }

    public static Task AssetAsync(HttpContext context)
    {
        if (Assets.Find((string?)context.GetRouteValue("name")) is not { } asset)
            return NotFoundAsync(context, Admission.None);

        SetHeaders(context, StatusCodes.Status200OK, asset.Type);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return WriteAsync(context, asset.Content);
    }

    /// <summary>The same for what is not there and for what is not to be seen.</summary>
    public static Task NotFoundAsync(HttpContext context, Admission admission) =>
        PageAsync(context, StatusCodes.Status404NotFound, MessagePage.NotFound(LanguageOf(context.Request), admission));

    /// <summary>By <c>lang=</c>, else by what the browser prefers.</summary>
    public static Language LanguageOf(HttpRequest request)
    {
        if (LanguageCodes.Parse(request.Query["lang"]) is { } told)
            return told;

        var preferred = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => LanguageCodes.Parse(language.Value.ToString().Split('-')[0]))
            .FirstOrDefault(language => language is not null);
        return preferred ?? Language.English;
    }

    public static void SetSecurityHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";

        // A signed address is a key: it must not travel to the sites that notes link to.
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";

        // Pages hold what somebody asked, or what a key opened: they stay in no cache, and in no browser's either.
        headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = TransportSecurity;
    }

    private static void SetHeaders(HttpContext context, int status, string type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
    }

    private static Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
