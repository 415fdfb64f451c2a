namespace Bot.Conformance;

/// <summary>The official clients, where they are installed.</summary>
internal static class Clients
{
    private static readonly string[] Packages = ["@modelcontextprotocol/sdk", "@slack/bolt", "@microsoft/m365agentsplayground", "ws"];

    public static string Folder { get; } = Find();

    /// <summary>Null: they can run.</summary>
    public static string? WhatIsMissing { get; } = Describe(
        !IsNodeInstalled(), [.. Packages.Where(package => !Directory.Exists(Path.Combine(Folder, "node_modules", package)))]);

    private static string? Describe(bool isNodeMissing, string[] packages) =>
        isNodeMissing ? "The tests with official clients do not run: Node.js 20 is not installed."
        : packages.Length > 0 ? $"The tests with official clients do not run: there is no Node package {string.Join(", ", packages)}. "
            + "Install them by npm ci --prefix tests/Bot.Conformance/clients"
        : null;

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
