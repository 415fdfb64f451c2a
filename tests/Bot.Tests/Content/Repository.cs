namespace Bot.Tests.Content;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"no Bot.sln above {AppContext.BaseDirectory}");
    }
}
