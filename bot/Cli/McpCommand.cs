using System.CommandLine;
using Bot.Conversations;
using Bot.Mcp;
using Bot.Web;
using Bot.Web.Health;
using Bot.Web.Sentences;
using Microsoft.Extensions.Logging.Console;

namespace Bot.Cli;

/// <summary><c>kiku mcp</c>: serves one assistant, which started it, over its input and output.</summary>
internal static class McpCommand
{
    public static Command Create(Surroundings here, CommonOptions options)
    {
        var command = new Command(
            "mcp", "Serve an assistant by the Model Context Protocol, over input and output. The assistant starts it: see docs/assistants.md.");
        command.SetAction((parsed, stop) => RunAsync(here, Notes.Load(here, options, parsed), stop));
        return command;
    }

    private static async Task<int> RunAsync(Surroundings here, Notes notes, CancellationToken stop)
    {
        // The output is the protocol's. Whatever else might write to it goes where logs go.
        await using var output = Console.OpenStandardOutput();
        Console.SetOut(here.Terminal.Error);
        using var host = Build(here, notes, Console.OpenStandardInput(), output);
        await host.RunAsync(stop);
        return ExitCode.Success;
    }

    /// <summary>Puts a host together that ends when <paramref name="input"/> does.</summary>
    internal static IHost Build(Surroundings here, Notes notes, Stream input, Stream output)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ApplicationName = "kiku", ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddConfiguration(here.Configuration().GetSection("Logging")).AddConsole();
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        builder.Services
            .AddSingleton(here.Time).AddSingleton(notes.Library).AddSingleton(notes.Content).AddSingleton(notes.Settings)
            .AddSentences(notes.Settings.Search, here.SentenceModels)
            .AddConversationMetrics().AddSingleton<ContentReadiness>().AddHostedService<ContentReload>();
        builder.Services.AddMcpOverStreams(input, output, here.Time);
        return builder.Build();
    }
}
