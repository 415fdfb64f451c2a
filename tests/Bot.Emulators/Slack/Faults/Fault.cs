namespace Bot.Emulators.Slack.Faults;

internal enum FaultKind
{
    RateLimited,
    Status,
    Error,
    Hang,
    HalfBody,
    Slow,
}

/// <summary>Something that goes wrong with a call.</summary>
internal sealed record Fault(FaultKind Kind)
{
    /// <summary>HTTP's, of <see cref="FaultKind.Status"/>.</summary>
    public int HttpStatus { get; init; }

    /// <summary>Of <see cref="FaultKind.Status"/>.</summary>
    public string Body { get; init; } = "<html>Server Error</html>";

    /// <summary>Of <see cref="FaultKind.Error"/>.</summary>
    public string Code { get; init; } = "";

    /// <summary>Of <see cref="FaultKind.Slow"/>, and what <c>Retry-After</c> says.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The call takes effect all the same: the caller cannot know.</summary>
    public bool IsAfterStoring { get; init; }

    /// <summary>Which calls it is for; null: all of the method.</summary>
    public Func<JsonObject, bool>? When { get; init; }

    /// <summary>429 with <c>Retry-After</c>.</summary>
    /// <param name="seconds">Whole ones.</param>
    public static Fault RateLimited(int seconds = 1) => new(FaultKind.RateLimited) { Delay = TimeSpan.FromSeconds(seconds) };

    public static Fault ServerError(int status = 500) => new(FaultKind.Status) { HttpStatus = status };

    /// <summary>Another answer than Slack documents.</summary>
    public static Fault Answer(int status, string body) => new(FaultKind.Status) { HttpStatus = status, Body = body };

    /// <summary>HTTP 200 with <c>ok:false</c>.</summary>
    public static Fault Error(string code) => new(FaultKind.Error) { Code = code };

    /// <summary>No answer until the caller gives up.</summary>
    public static Fault Hang() => new(FaultKind.Hang);

    /// <summary>The connection ends in the middle of the answer.</summary>
    public static Fault HalfBody() => new(FaultKind.HalfBody);

    /// <summary>A right answer, late by the workspace's clock.</summary>
    public static Fault Slow(TimeSpan delay) => new(FaultKind.Slow) { Delay = delay };

    /// <summary>Lets the call take effect before it fails.</summary>
    public Fault AfterStoring() => this with { IsAfterStoring = true };
}
