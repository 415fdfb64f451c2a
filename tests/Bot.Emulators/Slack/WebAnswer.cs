using System.Text;

namespace Bot.Emulators.Slack;

/// <summary>What goes back over HTTP.</summary>
internal sealed record WebAnswer(int Status, string Body, string ContentType = "application/json; charset=utf-8")
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static WebAnswer Failed(string code) => new(StatusCodes.Status200OK, $$"""{"ok":false,"error":"{{code}}"}""");

    /// <param name="seconds">For <c>Retry-After</c>.</param>
    public static WebAnswer RateLimited(int seconds) =>
        new(StatusCodes.Status429TooManyRequests, """{"ok":false,"error":"ratelimited"}""") { Headers = [("Retry-After", seconds.ToString())] };

    public static WebAnswer Json(JsonObject body, int status = StatusCodes.Status200OK) => new(status, body.ToJsonString());

    public byte[] Bytes() => Encoding.UTF8.GetBytes(Body);

    /// <returns>The status.</returns>
    public async Task<int> WriteAsync(HttpContext context)
    {
        var body = Bytes();
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = body.Length;
        foreach (var (name, value) in Headers)
            context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
        return Status;
    }
}
