using System.CommandLine;
using System.CommandLine.Invocation;
using Bot.Cli.Manifests;
using Bot.Conversations;

namespace Bot.Cli;

/// <summary>The command line: <c>kiku COMMAND …</c>.</summary>
internal static class Kiku
{
    /// <summary>A server that is asked to stop finishes what it holds first.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    public static RootCommand Create(Surroundings here)
    {
        var options = new CommonOptions(here);
        var root = new RootCommand("Kiku answers questions about conference sessions, in English and Japanese, word for word from the notes.")
        {
            options.Content,
            options.NoColour,
        };
        Command[] commands =
        [
            ServeCommand.Create(here, options),
            AskCommand.Create(here, options),
            SessionsCommand.Create(here, options),
            ShowCommand.Create(here, options),
            ImportCommand.Create(here, options),
            CheckCommand.Create(here, options),
            EvalCommand.Create(here, options),
            McpCommand.Create(here, options),
            ManifestCommand.Create(here),
            DigestCommands.Create(here, options),
            InsightsCommand.Create(here, options),
            ForgetCommand.Create(here),
            DoctorCommand.Create(here, options),
        ];
        foreach (var command in commands)
            root.Add(command);

        ServeCommand.AddTo(root, here, options);
        return root;
    }

    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Surroundings here)
    {
        // "@kato" is a word of a question, not a file of arguments.
        var parsed = Create(here).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var invocation = new InvocationConfiguration
        {
            Output = here.Terminal.Out,
            Error = here.Terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = StopTimeout,
        };
        try
        {
            return parsed.Action is ParseErrorAction ? Say(here, Mistyped.Message(parsed)) : await parsed.InvokeAsync(invocation);
        }
        catch (CommandFailedException failure)
        {
            return Say(here, failure.Message);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StoreException)
        {
            return Say(here, failure.Message);
        }
        finally
        {
            await here.Terminal.Out.FlushAsync();
            await here.Terminal.Error.FlushAsync();
        }
    }

    private static int Say(Surroundings here, string message)
    {
        here.Terminal.Error.WriteLine("kiku: " + Printable.Lines(message));
        return ExitCode.Error;
    }
}
