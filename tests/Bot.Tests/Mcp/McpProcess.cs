using System.Diagnostics;
using Bot.Tests.Content;
using ModelContextProtocol.Client;
using Xunit;

namespace Bot.Tests.Mcp;

/// <summary><c>kiku mcp</c> in a process of its own.</summary>
internal static class McpProcess
{
    public static string ShippedNotes { get; } = Path.Combine(Repository.Root, "content");

    private static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "kiku.dll");

    /// <summary>The SDK's own client, which starts it.</summary>
    public static Task<McpClient> ConnectAsync() => McpClient.CreateAsync(
        new StdioClientTransport(new()
        {
            Command = "dotnet",
            Arguments = [Program, "mcp", "--content", ShippedNotes],
            EnvironmentVariables = new Dictionary<string, string?> { ["Logging__LogLevel__Default"] = "Trace" },
        }),
        cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Writes all of an input to it, and closes that.</summary>
    public static async Task<(int Code, string Out, string Error)> RunAsync(string content, string input, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "mcp", "--content", content])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var stop = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var error = process.StandardError.ReadToEndAsync(stop);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), stop);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading.
        }

        await process.WaitForExitAsync(stop);
        return (process.ExitCode, await output, await error);
    }
}
