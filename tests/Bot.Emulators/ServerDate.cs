namespace Bot.Emulators;

internal static class ServerDate
{
    /// <summary>Dates answers by the emulator's clock. Kestrel dates them by the system's, once a second.</summary>
    public static void UseDate(this WebApplication app, TimeProvider time) => app.Use((context, next) =>
    {
        context.Response.GetTypedHeaders().Date = time.GetUtcNow();
        return next(context);
    });
}
