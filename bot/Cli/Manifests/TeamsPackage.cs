using System.CommandLine;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Web;

namespace Bot.Cli.Manifests;

/// <summary><c>kiku manifest teams</c>: the package that is uploaded to Teams.</summary>
internal static class TeamsPackage
{
    private const string Resources = "Teams/";

    private static readonly string[] Files = ["color.png", "outline.png", "ja.json"];

    /// <summary>The same settings give the same bytes.</summary>
    private static readonly DateTimeOffset Date = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Surroundings here)
    {
        var app = new Option<string?>("--app-id") { Description = "The bot's application (client) id. Default: the setting Teams:AppId.", HelpName = "ID" };
        var file = new Option<string>("--output")
        {
            Description = "Where to write the package.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "kiku-teams.zip",
        };
        var teams = new Command("teams", "Write the app package for Teams: manifest and icons.") { app, file };
        teams.SetAction(parsed =>
        {
            var (settings, _) = Settings.Read(here.Configuration());
            var path = Path.GetFullPath(parsed.GetRequiredValue(file), here.WorkingDirectory);
            var id = parsed.GetValue(app) ?? settings.Teams.AppId;
            if (!Guid.TryParse(id, out var guid))
                throw new CommandFailedException("The package needs the bot's application (client) id: give --app-id, or set Teams:AppId.");
            Write(path, Manifest(guid.ToString(), settings.Web.PublicUrl));
            here.Terminal.Out.WriteLine($"Wrote {path}");
            here.Terminal.Out.WriteLine("Next: in Teams, Apps > Manage your apps > Upload an app, and choose this file. infra/teams/README.md tells the rest.");
            return ExitCode.Success;
        });
        return teams;
    }

    private static string Manifest(string id, Uri? address)
    {
        var manifest = JsonNode.Parse(ManifestCommand.Resource(Resources + "manifest.json"))!.AsObject();
        manifest["id"] = id;
        manifest["bots"]![0]!["botId"] = id;
        manifest["composeExtensions"]![0]!["botId"] = id;
        if (address is not null)
        {
            foreach (var name in (string[])["websiteUrl", "privacyUrl", "termsOfUseUrl"])
                manifest["developer"]![name] = address.AbsoluteUri;
            manifest["validDomains"] = new JsonArray(address.Host);
        }

        return manifest.ToJsonString(Readable);
    }

    private static void Write(string path, string manifest)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Add(zip, "manifest.json", Encoding.UTF8.GetBytes(manifest));
        foreach (var name in Files)
            Add(zip, name, ManifestCommand.Resource(Resources + name));
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Date;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
