using System.CommandLine;
using Bot.Configuration;
using Bot.Web;

namespace Bot.Cli;

/// <summary><c>kiku serve</c>, and <c>kiku</c> alone.</summary>
internal static class ServeCommand
{
    public static Command Create(Surroundings here, CommonOptions options)
    {
        var command = new Command("serve", "Answer in the browser and in chat until stopped. This is what kiku does without a command.");
        AddTo(command, here, options);
        return command;
    }

    public static void AddTo(Command command, Surroundings here, CommonOptions options)
    {
        var urls = new Option<string?>("--urls")
        {
            Description = $"Where to listen, separated by semicolons. Default: {WebOptions.DefaultUrl}",
            HelpName = "URLS",
        };
        urls.Validators.Add(result =>
        {
            foreach (var address in OptionsReader.SplitAddresses(result.GetValueOrDefault<string?>() ?? ""))
            {
                if (!OptionsReader.IsListening(address))
                    result.AddError($"--urls takes http or https addresses with a port, such as {WebOptions.DefaultUrl}; '{address}' is none.");
            }
        });
        command.Add(urls);
        command.SetAction((parsed, stop) => RunAsync(here, Notes.Load(here, options, parsed), parsed.GetValue(urls), stop));
    }

    private static async Task<int> RunAsync(Surroundings here, Notes notes, string? urls, CancellationToken stop)
    {
        var listen = urls ?? string.Join(';', notes.Settings.Web.Url);
        await using var app = WebServer.Build(
            notes.Settings, listen, notes.Library, notes.Content, here.Time, here.Configuration(), sentenceModels: here.SentenceModels);
        await app.StartAsync(stop);
        foreach (var address in app.Urls)
            here.Terminal.Out.WriteLine($"Kiku listens on {address}");

        await here.Terminal.Out.FlushAsync(stop);
        await app.WaitForShutdownAsync(stop);
        return ExitCode.Success;
    }
}
