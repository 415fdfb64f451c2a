using Bot.State;

namespace Bot.Cli;

/// <summary>The database of a Kiku that may be running.</summary>
internal static class KeptState
{
    /// <returns>To be joined: whoever runs goes on, and nothing is made or brought up to date.</returns>
    /// <exception cref="CommandFailedException">There is no such file.</exception>
    public static IStateDatabase Find(StateOptions settings)
    {
        if (settings.Provider == StateProvider.Sqlite && !File.Exists(settings.File))
        {
            throw new CommandFailedException(
                $"there is no database {Path.GetFullPath(settings.File)} (State:File); Kiku makes it when it first runs with a chat service");
        }

        return StateRegistration.Create(settings);
    }
}
