using Bot.Answers;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Answers;

public sealed class SessionDirectoryTests
{
    /// <summary>Buttons that were posted before the file was read as several sessions go on working.</summary>
    [Theory]
    [InlineData("x", "x-s1")]
    [InlineData("notes/X", "x-s1")]
    [InlineData("y", "y")]
    [InlineData("x-s2", "x-s2")]
    public void The_code_of_a_file_finds_what_stands_for_it(string reference, string code)
    {
        var notes = Given.Files(
            ("x.md", "# Talk 1: Gulls\n\nLoud.\n\n# Talk 2: Crabs\n\nRed.\n"),
            ("y.md", "# Ports\n\nRain.\n\n## Talk 1: Tides\n\nHigh.\n\n## Talk 2: Locks\n\nShut.\n"));
        Assert.Equal(code, Assert.Single(new SessionDirectory(notes.Snapshot!).Find(reference)).Session.Code);
    }
}
