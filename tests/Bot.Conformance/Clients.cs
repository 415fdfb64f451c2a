using Xunit;

namespace Bot.Conformance;

/// <summary>The official clients, where they are installed.</summary>
internal static class Clients
{
    private const string Install = "npm ci --prefix tests/Bot.Conformance/clients";

    public static string Folder { get; } = Find();

    /// <summary>Null: they can run.</summary>
    public static string? WhatIsMissing { get; } =
        !IsNodeInstalled() ? "Node.js 20 is not installed"
        : !Directory.Exists(Path.Combine(Folder, "node_modules", "@slack", "bolt"))
            || !Directory.Exists(Path.Combine(Folder, "node_modules", "@microsoft", "m365agentsplayground")) ? $"the clients are not installed: {Install}"
        : null;

    public static void SkipWithout() => Assert.SkipUnless(WhatIsMissing is null, WhatIsMissing ?? "");

    private static bool IsNodeInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
                return Path.Combine(folder.FullName, "tests", "Bot.Conformance", "clients");
        }

        throw new DirectoryNotFoundException("Bot.sln is in no folder above the tests.");
    }
}
