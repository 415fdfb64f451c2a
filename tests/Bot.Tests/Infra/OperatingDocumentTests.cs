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
        var told = Row().Matches(Operating).Select(match => match.Groups["name"].Value).Where(name => KnownSettings.Sections.Contains(name.Split(':')[0])).ToList();
        Assert.Equal(KnownSettings.Names.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("docs/operating.md")]
    [InlineData("docs/content.md")]
    public void Links_lead_to_files_that_are_there(string document) =>
        Assert.All(Link().Matches(Read(document)), link => Assert.True(File.Exists(Path.Combine(Repository.Root, "docs", link.Groups["file"].Value)), link.Value));

    /// <summary>Their licences ask for it.</summary>
    [Fact]
    public void Every_package_that_ships_stands_in_the_notices()
    {
        using var locked = JsonDocument.Parse(Read("bot/packages.lock.json"));
        var direct = locked.RootElement.GetProperty("dependencies").EnumerateObject().First().Value.EnumerateObject()
            .Where(package => package.Value.GetProperty("type").GetString() == "Direct")
            .Select(package => package.Name)
            .Except(["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers"])
            .ToList();
        Assert.NotEmpty(direct);
        var notices = Read("THIRD-PARTY-NOTICES.md");
        Assert.All(direct, name => Assert.Contains(name.Split('.')[0], notices, StringComparison.Ordinal));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    [GeneratedRegex(@"^\| `(?<name>[A-Z][A-Za-z]+:[A-Za-z]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\]\((?<file>[\w./-]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
