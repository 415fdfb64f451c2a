using System.Text.RegularExpressions;
using Bot.Content;
using Bot.Tests.Cli;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Architecture;

/// <summary>The README shows what the program says.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public async Task An_example_with_output_is_what_the_program_prints()
    {
        var examples = Examples().Matches(Readme);
        Assert.NotEmpty(examples);
        foreach (Match example in examples)
        {
            var here = new CommandRunner
            {
                Load = ContentLoader.Load,
                Settings = [],
                Width = 100,
                WorkingDirectory = Repository.Root,
            };
            var said = await here.RunThisAsync("ask", example.Groups["question"].Value);
            var shown = example.Groups["output"].Value;
            Assert.True(said.Out == shown, $"README.md shows another answer than the program gives now:\n{said.Out}");
        }
    }

    [Fact]
    public void Links_lead_to_files_that_are_there() =>
        Assert.All(Links().Matches(Readme), link => Assert.True(File.Exists(Path.Combine(Repository.Root, link.Groups["file"].Value)), link.Value));

    [GeneratedRegex(
        """^```console\n\$ dotnet run --project bot -- ask "(?<question>[^"\n]+)"\n(?<output>.*?)^```$""",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Timeout.Infinite)]
    private static partial Regex Examples();

    [GeneratedRegex(@"\]\((?<file>[\w./-]+)\)", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Links();
}
