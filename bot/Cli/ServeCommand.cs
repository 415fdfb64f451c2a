using System.CommandLine;

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
        _ = (here, options);
        command.SetAction((_, _) => Task.FromResult(0));
    }
}
