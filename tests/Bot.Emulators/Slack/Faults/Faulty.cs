using Microsoft.AspNetCore.Http.Features;

namespace Bot.Emulators.Slack.Faults;

/// <summary>Answers wrongly.</summary>
internal static class Faulty
{
    /// <param name="right">What would have been answered.</param>
    /// <returns>The HTTP status that the caller sees; 0 for none, or a broken answer.</returns>
    public static async Task<int> AnswerAsync(HttpContext context, Fault fault, WebAnswer right, TimeProvider time, CancellationToken stop)
    {
        switch (fault.Kind)
        {
            case FaultKind.RateLimited:
                return await WebAnswer.RateLimited((int)fault.Delay.TotalSeconds).WriteAsync(context);
            case FaultKind.Status:
                return await new WebAnswer(fault.HttpStatus, fault.Body, "text/html").WriteAsync(context);
            case FaultKind.Error:
                return await WebAnswer.Failed(fault.Code).WriteAsync(context);
            case FaultKind.HalfBody:
                await HalfAsync(context, right);
                return 0;
            case FaultKind.Hang:
                await WaitAsync(context, Timeout.InfiniteTimeSpan, time, stop);
                return 0;
            default:
                return await WaitAsync(context, fault.Delay, time, stop) ? await right.WriteAsync(context) : 0;
        }
    }

    private static async Task HalfAsync(HttpContext context, WebAnswer right)
    {
        var body = right.Bytes();
        context.Response.StatusCode = right.Status;
        context.Response.ContentType = right.ContentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
    }

    /// <returns>False when the caller or the workspace was gone before.</returns>
    private static async Task<bool> WaitAsync(HttpContext context, TimeSpan delay, TimeProvider time, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        try
        {
            await Task.Delay(delay, time, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            context.Abort();
            return false;
        }
    }
}
