using Bot.State;

namespace Bot.Cli;

/// <summary>The database of a Kiku that may be running.</summary>
internal static class KeptState
{
    /// <summary>Whoever runs goes on, and nothing is made or brought up to date.</summary>
    public static async Task<IStateDatabase> JoinAsync(StateOptions settings, CancellationToken stop)
    {
        if (settings.Provider == StateProvider.Sqlite && !File.Exists(settings.File))
            throw new CommandFailedException($"there is no database {Path.GetFullPath(settings.File)} (State:File); Kiku makes it when it first runs with a chat service");
        var database = StateRegistration.Create(settings);
        try
        {
            await database.JoinAsync(stop);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
