using System.Diagnostics;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Crash;

/// <summary>What docs/operating.md tells operators to type, run as it stands there but for the places that it names.</summary>
internal static class DocumentedCommands
{
    private const string Prompt = "$ ";

    /// <summary>The block with this beginning of a command in it.</summary>
    public static string BlockWith(string command)
    {
        var blocks = File.ReadAllText(Path.Combine(Repository.Root, "docs/operating.md")).ReplaceLineEndings("\n").Split("```console\n")
            .Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);
        var lines = blocks.Single(block => block.Contains("\n" + Prompt + command, StringComparison.Ordinal) || block.StartsWith(Prompt + command, StringComparison.Ordinal)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.StartsWith(Prompt, line, StringComparison.Ordinal));
        return string.Join('\n', lines.Select(line => line[Prompt.Length..]));
    }

    public static void SkipWithout(string program) => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))),
        $"There is no {program}, by which operators make backups.");

    /// <summary>In one shell, which ends at the first error.</summary>
    public static async Task RunAsync(string folder, string commands, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("sh", ["-e", "-c", commands])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var shell = Process.Start(start)!;
        var said = await Task.WhenAll(
            shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(shell.ExitCode == 0, $"{commands}\n{string.Concat(said)}");
    }
}
