using Xunit;

namespace Bot.Tests.Content.Files;

public sealed class FolderLayoutTests
{
    [Theory]
    [InlineData("harbour/README.md", "harbour harbour")]
    [InlineData("harbour/readme.md", "harbour harbour")]
    [InlineData("harbour/ReadMe.ja.md", "harbour harbour")]
    [InlineData("README.md", "notes notes")]
    [InlineData("README.md harbour/a1.md", "harbour A1")]
    [InlineData("README.md harbour/README.md", "harbour harbour")]
    [InlineData("harbour/README.md harbour/a1.md", "harbour A1")]
    [InlineData("harbour/README.md harbour/day1/a1.md", "harbour A1")]
    [InlineData("README.md harbour/README.md canal/README.md", "canal canal|harbour harbour")]
    [InlineData("LICENSE.md CODE_OF_CONDUCT.md contributing.md harbour/a1.md canal/b1.md", "canal B1|harbour A1")]
    [InlineData("harbour/CHANGELOG.md harbour/a1.md", "harbour A1")]
    [InlineData("harbour/SECURITY.md harbour/security.md", "harbour security")]
    [InlineData("2025/harbour/a1.md 2025/canal/a1.md 2026/harbour/a1.md", "2025-harbour A1|2026-harbour A1|canal A1")]
    [InlineData("talks/harbour-2025/README.md talks/canal-2026/README.md", "canal-2026 canal-2026|harbour-2025 harbour-2025")]
    [InlineData("harbour/day1/a1.md harbour/day2/a2.md", "harbour A1|harbour A2")]
    [InlineData("fest/harbour/conference.yaml fest/harbour/a1.md fest/canal/a1.md", "canal A1|harbour A1")]
    public void Files_make_up_conferences(string files, string expected)
    {
        var result = Given.Files([.. files.Split(' ').Select(file => (file, file.EndsWith(".yaml", StringComparison.Ordinal) ? "place: Kiel" : "# Tides\n\nHigh."))]);
        Assert.Equal(expected, string.Join('|', result.Snapshot!.Sessions.Select(session => $"{session.ConferenceId} {session.Code}").Order(StringComparer.Ordinal)));
        Assert.Empty(result.Problems);
    }

    [Theory]
    [InlineData("---\ntitle: Tides\nspeakers: [Mira Sol]\n---\nHigh.\n")]
    [InlineData("# Harbour\n\nRain.\n\n## Tides by Mira Sol\n\nHigh.\n\n## Locks by Ada Quay\n\nShut.\n")]
    public void A_readme_that_holds_notes_is_notes_beside_others(string text) =>
        Assert.Contains("harbour", Given.Files(("harbour/README.md", text), ("harbour/a1.md", "# One")).Snapshot!.Sessions.Select(session => session.Code));

    [Fact]
    public void A_folder_without_notes_is_refused() =>
        Assert.Contains("there are no notes", Assert.Single(Given.Problems(Given.Files(("LICENSE.md", "# MIT")))), StringComparison.Ordinal);
}
