using System.IO.Compression;
using System.Text.Json.Nodes;
using Bot.Tests.Cli;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>The package that is uploaded to Teams.</summary>
public sealed class ManifestTests
{
    private const string Id = "00000000-0000-0000-0000-0000000000aa";

    [Fact]
    public async Task The_package_names_the_bot_and_holds_every_file_that_it_names()
    {
        using var folder = new TemporaryFolder();
        var outcome = await CommandRunner.RunAsync("manifest", "teams", "--app-id", Id, "--output", folder.PathOf("kiku.zip"));

        Assert.Equal(0, outcome.Code);
        using var zip = ZipFile.OpenRead(folder.PathOf("kiku.zip"));
        await using var stream = await zip.GetEntry("manifest.json")!.OpenAsync(TestContext.Current.CancellationToken);
        var manifest = JsonNode.Parse(stream)!;
        Assert.Equal(
            [Id, Id, Id], new[] { manifest["id"], manifest["bots"]![0]!["botId"], manifest["composeExtensions"]![0]!["botId"] }.Select(id => (string)id!));
        string[] named = [(string)manifest["icons"]!["color"]!, (string)manifest["icons"]!["outline"]!, (string)manifest["localizationInfo"]!["additionalLanguages"]![0]!["file"]!];
        Assert.Equal(named.Append("manifest.json").Order(StringComparer.Ordinal), zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_an_id_it_says_what_is_missing()
    {
        var outcome = await CommandRunner.RunAsync("manifest", "teams");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("--app-id", outcome.Error, StringComparison.Ordinal);
    }
}
