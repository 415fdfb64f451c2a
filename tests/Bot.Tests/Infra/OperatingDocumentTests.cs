using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Infra;

/// <summary>What operators read is what the program does.</summary>
public sealed partial class OperatingDocumentTests
{
    private static readonly string Operating = Read("docs/operating.md");

    [Fact]
    public void Every_setting_stands_in_the_table_and_no_other()
    {
        var told = Row().Matches(Operating).Select(match => match.Groups["name"].Value)
            .Where(name => KnownSettings.Sections.Contains(name.Split(':')[0])).ToList();
        Assert.Equal(KnownSettings.Names.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("docs/operating.md")]
    [InlineData("docs/content.md")]
    [InlineData("docs/threat-model.md")]
    [InlineData("docs/ranking.md")]
    [InlineData("docs/assistants.md")]
    [InlineData("docs/search.md")]
    [InlineData("docs/digests.md")]
    [InlineData("docs/measurements.md")]
    [InlineData("docs/decisions/README.md")]
    public void Links_lead_to_files_that_are_there(string document) =>
        Assert.All(
            Link().Matches(Read(document)), link => Assert.True(File.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, link.Groups["file"].Value)), link.Value));

    /// <summary>Their licences ask for it; packages of packages ship as well. Some stand in a row for their family.</summary>
    [Theory]
    [InlineData("bot/packages.lock.json")]
    [InlineData("infra/model/packages.lock.json")]
    public void Every_package_that_ships_stands_in_the_notices_with_its_version(string lockFile)
    {
        using var locked = JsonDocument.Parse(Read(lockFile));
        var packages = locked.RootElement.GetProperty("dependencies").EnumerateObject().First().Value.EnumerateObject()
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Where(package => package.Name is not ("Meziantou.Analyzer" or "Microsoft.CodeAnalysis.BannedApiAnalyzers")).ToList();
        var rows = Read("THIRD-PARTY-NOTICES.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();

        Assert.True(packages.Count > 12);
        Assert.All(packages, package =>
        {
            var version = $"| {package.Value.GetProperty("resolved").GetString()} |";
            Assert.True(rows.Exists(row => row.Contains(version, StringComparison.Ordinal) && IsNamed(package.Name, row)), $"{package.Name} {version}");
        });
    }

    private static bool IsNamed(string package, string row) => package.Split('.') switch
    {
        _ when row.Contains(package, StringComparison.Ordinal) => true,
        ["Microsoft" or "System", var family, ..] => row.Contains($"{package.Split('.')[0]}.{family}", StringComparison.Ordinal),
        [var family, ..] => row.Contains($"[{family}]", StringComparison.Ordinal),
        _ => false,
    };

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"^\| `(?<name>[A-Z][A-Za-z]+(:[A-Za-z]+)+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Row();

    [GeneratedRegex(@"\]\((?<file>[\w./-]+)\)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Link();
}
