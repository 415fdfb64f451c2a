using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Bot.Conformance;

/// <summary>A script of the folder <c>clients</c> that writes a line of JSON for each thing that it has to say.</summary>
internal sealed class NodeScript : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    public NodeScript(string script, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Clients.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        // Nothing but this machine.
        start.Environment.Remove("NODE_OPTIONS");
        process = Process.Start(start)!;
        errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The next line; null at the end. Lines that are no JSON are what Bolt logs.</summary>
    public async Task<JsonElement?> NextAsync()
    {
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith('{'))
                return JsonDocument.Parse(line).RootElement;
            TestContext.Current.SendDiagnosticMessage("{0}", line);
        }

        return null;
    }

    /// <summary>The first line that has a property of this name.</summary>
    public async Task<JsonElement> NextAsync(string property)
    {
        while (await NextAsync() is { } line)
        {
            if (line.TryGetProperty(property, out _))
                return line;
        }

        throw new InvalidOperationException($"The script ended without saying {property}: {await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
