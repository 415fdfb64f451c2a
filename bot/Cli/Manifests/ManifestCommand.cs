using System.CommandLine;

namespace Bot.Cli.Manifests;

/// <summary><c>kiku manifest</c>: what a chat service is told about this installation.</summary>
internal static class ManifestCommand
{
    public static Command Create(Surroundings here) =>
        new("manifest", "Write what a chat service is told about Kiku.") { SlackManifest.Create(here), TeamsPackage.Create(here) };

    /// <summary>The content of a file that the program carries.</summary>
    public static byte[] Resource(string name)
    {
        using var stream = typeof(ManifestCommand).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
