using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Bot.Emulators.Slack.Api;

/// <summary>A call as it came: JSON, a form, or an address with arguments.</summary>
internal sealed record ApiRequest(string Method, JsonObject Arguments, string? Token, string ContentType, string? Warning)
{
    private const string FormType = "application/x-www-form-urlencoded";

    /// <exception cref="ApiError">The body is not what its type says.</exception>
    public static async Task<ApiRequest> ReadAsync(string method, HttpRequest request, CancellationToken stop)
    {
        var type = request.ContentType ?? "";
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(stop);
        var isJson = type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
        var arguments = body.Length == 0 ? [] : isJson ? ParseJson(body) : ParseForm(body, type);
        foreach (var (name, value) in request.Query)
            arguments.TryAdd(name, JsonValue.Create(value.ToString()));
        var charset = type.Contains("charset", StringComparison.OrdinalIgnoreCase);
        var warning = body.Length == 0 ? null : isJson && !charset ? "missing_charset" : !isJson && charset ? "superfluous_charset" : null;
        return new(method, arguments, TokenOf(request, arguments), type, warning);
    }

    private static JsonObject ParseJson(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject ?? throw new ApiError("json_not_object");
        }
        catch (JsonException)
        {
            throw new ApiError("invalid_json");
        }
    }

    private static JsonObject ParseForm(string body, string type)
    {
        if (type.Length > 0 && !type.StartsWith(FormType, StringComparison.OrdinalIgnoreCase))
            throw new ApiError(type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) ? "invalid_form_data" : "invalid_post_type");
        var arguments = new JsonObject();
        foreach (var (name, value) in new FormReader(body).ReadForm())
            arguments[name] = value.ToString();
        return arguments;
    }

    private static string? TokenOf(HttpRequest request, JsonObject arguments)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return header["Bearer ".Length..].Trim();
        return arguments.Remove("token", out var token) ? token?.ToString() : null;
    }
}
