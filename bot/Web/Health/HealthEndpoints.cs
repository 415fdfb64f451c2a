using System.Text.Json;
using Bot.Diagnostics;
using Bot.Web.Access;

namespace Bot.Web.Health;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it is of use.</summary>
internal sealed class HealthEndpoints
{
    private readonly IHealthCheck[] checks;
    private readonly IHostApplicationLifetime lifetime;
    private readonly PageGate gate;

    public HealthEndpoints(IEnumerable<IHealthCheck> checks, IHostApplicationLifetime lifetime, PageGate gate)
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
        var worst = lifetime.ApplicationStopping.IsCancellationRequested ? HealthState.Failed : HealthState.Well;
        foreach (var check in checks)
        {
            if (await check.ReadyAsync(context.RequestAborted) is not { } report)
                continue;
            worst = report.State > worst ? report.State : worst;
            documents.Add(new(check.Name, NameOf(report.State), detailed ? report.Details : null));
        }

        var status = worst == HealthState.Failed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        await WriteAsync(context, status, new(NameOf(worst), documents));
    }

    private static string NameOf(HealthState state) => state switch
    {
        HealthState.Failed => "not ready",
        HealthState.Warning => "degraded",
        _ => "ready",
    };

    private static Task WriteAsync(HttpContext context, int status, HealthDocument document)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(document, HealthJson.Readable.HealthDocument), context.RequestAborted);
    }
}
