using System.Text.Json;
using Bot.Web.Access;

namespace Bot.Web.Health;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it is of use.</summary>
internal sealed class HealthEndpoints
{
    private readonly IReadinessCheck[] checks;
    private readonly IHostApplicationLifetime lifetime;
    private readonly PageGate gate;

    public HealthEndpoints(IEnumerable<IReadinessCheck> checks, IHostApplicationLifetime lifetime, PageGate gate)
    {
        this.checks = [.. checks];
        this.lifetime = lifetime;
        this.gate = gate;
    }

    public static Task LiveAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, new("ok", null));

    public async Task ReadyAsync(HttpContext context)
    {
        var detailed = gate.Admit(context) == Admission.Everything && PageGate.IsOnThisMachine(context);
        var documents = new List<CheckDocument>();
        var worst = lifetime.ApplicationStopping.IsCancellationRequested ? Readiness.NotReady : Readiness.Ready;
        foreach (var check in checks)
        {
            var report = await check.CheckAsync(context.RequestAborted);
            worst = report.State > worst ? report.State : worst;
            documents.Add(new(check.Name, NameOf(report.State), detailed ? report.Details : null));
        }

        var status = worst == Readiness.NotReady ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        await WriteAsync(context, status, new(NameOf(worst), documents));
    }

    private static string NameOf(Readiness state) => state switch
    {
        Readiness.Ready => "ready",
        Readiness.Degraded => "degraded",
        _ => "not ready",
    };

    private static Task WriteAsync(HttpContext context, int status, HealthDocument document)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(document, HealthJson.Readable.HealthDocument), context.RequestAborted);
    }
}
