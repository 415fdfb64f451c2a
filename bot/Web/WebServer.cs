using Bot.Answers;
using Bot.Mcp;
using Bot.Web.Access;
using Bot.Web.Sentences;
using Bot.Web.Telemetry;
using Microsoft.Extensions.Logging.Console;

namespace Bot.Web;

/// <summary>Puts the host together.</summary>
internal static class WebServer
{
    /// <summary>What the host writes whole addresses in, and with them what was asked: no setting brings that back.</summary>
    private static readonly (string Category, LogLevel Level)[] AddressWriters =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning),
        ("Microsoft.AspNetCore.HttpLogging", LogLevel.None),
        ("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Information),
    ];

    /// <summary>Once no request is taken any more.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);

    /// <param name="urls">Where to listen, separated by semicolons.</param>
    /// <param name="library">With the notes of <paramref name="content"/>.</param>
    /// <param name="content">Watched for changes; null: the notes do not change.</param>
    /// <param name="change">Changes what is registered, for tests.</param>
    /// <param name="sentenceModels">Null: the program is built without sentence models.</param>
    public static WebApplication Build(
        Settings settings,
        string urls,
        Library library,
        ServedContent? content,
        TimeProvider time,
        IConfiguration configuration,
        Action<IServiceCollection>? change = null,
        OpenSentenceModel? sentenceModels = null)
    {
        // The empty builder reads no files and starts nothing that is not asked for below.
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "kiku", ContentRootPath = AppContext.BaseDirectory });
        AddLogging(builder, configuration);
        builder.AddTelemetry(settings.Telemetry, configuration, AddressWriters);
        builder.WebHost.UseUrls(urls).UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            ServerLimits.Set(kestrel.Limits);
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Web.DrainDelay + StopTimeout);
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        builder.Services.AddSingleton(time).AddSingleton(library).AddSingleton(settings).AddWeb(settings.Web)
            .AddSentences(settings.Search, sentenceModels);
        if (content is not null)
            builder.Services.AddSingleton(content).AddHostedService<ContentReload>();
        builder.Services.AddChat(settings).AddMcpOverHttp(settings.Web.Assistants, PageGate.IsOnThisMachine);
        change?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseWeb();
        app.UseRouting();
        foreach (var chat in settings.Chats)
            chat.Map(app, PageGate.IsOnThisMachine);
        app.MapMcpOverHttp(settings.Web.Assistants);
        app.MapWeb();
        return app;
    }

    /// <summary>On the error stream: the output has the address only.</summary>
    private static void AddLogging(WebApplicationBuilder builder, IConfiguration configuration)
    {
        builder.Logging.AddConfiguration(configuration.GetSection("Logging"));
        builder.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.IncludeScopes = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            json.UseUtcTimestamp = true;
        });
        builder.Logging.AddConsole();
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        // Why the host did not start is told by the command, without a trace. A service that fails later is critical.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

        // Not even one for the console alone, which would go before a rule for every logger.
        foreach (var (category, level) in AddressWriters)
            builder.Logging.AddFilter(category, level).AddFilter<ConsoleLoggerProvider>(category, level);
    }
}
