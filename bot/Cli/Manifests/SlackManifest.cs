using System.CommandLine;
using System.Text;
using Bot.Channels.Slack;
using Bot.Web;

namespace Bot.Cli.Manifests;

/// <summary>
/// <c>kiku manifest slack</c>: the app manifest for this installation, and the address that opens Slack's form for a new app with it
/// (https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests).
/// </summary>
internal static class SlackManifest
{
    private const string NewApp = "https://api.slack.com/apps?new_app=1&manifest_yaml=";

    /// <summary>Ends the lines of the manifests that only follow-ups without a mention need.</summary>
    private const string FollowUpMark = " # follow-ups";

    /// <summary>Stands in the manifest for HTTP where the public address belongs.</summary>
    private const string Placeholder = "https://kiku.example.com";

    public static Command Create(Surroundings here)
    {
        var http = new Option<bool>("--http")
        {
            Description = "Let Slack send events to Web:PublicUrl, instead of Socket Mode. Default: where only Slack:SigningSecret is set.",
        };
        var address = new Option<string?>("--public-url")
        {
            Description = "The https address for --http. Default: the setting Web:PublicUrl.",
            HelpName = "URL",
        };
        var file = new Option<string>("--output")
        {
            Description = "Where to write the manifest.",
            HelpName = "FILE",
            DefaultValueFactory = _ => "kiku-slack.yaml",
        };
        var slack = new Command("slack", "Write the app manifest for Slack, and print the address that creates the app from it.") { http, address, file };
        slack.SetAction(parsed =>
        {
            var (settings, _) = Settings.Read(here.Configuration());
            var isHttp = parsed.GetValue(http) || parsed.GetValue(address) is not null || IsHttp(settings.Slack);
            var publicUrl = isHttp ? PublicUrl(parsed.GetValue(address), settings.Web.PublicUrl) : null;
            var manifest = Of(publicUrl, settings.Slack.FollowUps);
            var path = Path.GetFullPath(parsed.GetRequiredValue(file), here.WorkingDirectory);
            File.WriteAllText(path, manifest);
            here.Terminal.Out.WriteLine($"Wrote {path}");
            here.Terminal.Out.WriteLine("Next: open this address, choose the workspace, and create the app. infra/slack/README.md tells the rest.");
            here.Terminal.Out.WriteLine(NewApp + Uri.EscapeDataString(manifest));
            return ExitCode.Success;
        });
        return slack;
    }

    /// <summary>The manifest without comments.</summary>
    /// <param name="publicUrl">Where Slack reaches this installation; null: by Socket Mode.</param>
    /// <param name="followUps">Whether follow-ups in threads need no mention, which takes the scopes that read channels.</param>
    public static string Of(Uri? publicUrl, bool followUps)
    {
        var text = Encoding.UTF8.GetString(ManifestCommand.Resource(publicUrl is null ? "Slack/manifest.yaml" : "Slack/manifest-http.yaml"));
        if (publicUrl is not null)
            text = text.Replace(Placeholder, publicUrl.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal);
        var lines = text.TrimEnd('\n').Split('\n')
            .Where(line => !line.StartsWith('#') && (followUps || !line.EndsWith(FollowUpMark, StringComparison.Ordinal)))
            .Select(line => line.EndsWith(FollowUpMark, StringComparison.Ordinal) ? line[..^FollowUpMark.Length] : line);
        return string.Join('\n', lines) + "\n";
    }

    private static bool IsHttp(SlackOptions options) => options.SigningSecret is not null && options.AppToken is null;

    private static Uri PublicUrl(string? told, Uri? setting)
    {
        var url = told is null ? setting : Uri.TryCreate(told, UriKind.Absolute, out var parsed) ? parsed : null;
        return url is { Scheme: "https" }
            ? url
            : throw new CommandFailedException(
                "Slack sends events to https only: give --public-url https://…, or set Web:PublicUrl. Without --http, Socket Mode needs no address.");
    }
}
