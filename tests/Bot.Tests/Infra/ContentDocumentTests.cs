using System.Text.RegularExpressions;
using Bot.Content;
using Bot.Tests.Cli;
using Bot.Tests.Content;
using Xunit;

namespace Bot.Tests.Infra;

/// <summary>Runs the walk through in docs/content.md, file by file and command by command.</summary>
public sealed partial class ContentDocumentTests
{
    private const string Prompt = "$ kiku ";

    [Fact]
    public async Task The_ten_minutes_go_as_they_are_told()
    {
        using var folder = new TemporaryFolder();
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/content.md"), TestContext.Current.CancellationToken);
        var (files, commands) = (0, 0);
        foreach (Match step in Steps().Matches(Section().Match(document).Value))
        {
            if (step.Groups["path"].Success)
            {
                folder.Write(step.Groups["path"].Value, step.Groups["text"].Value);
                files++;
                continue;
            }

            commands += await RunAsync(folder, step.Groups["console"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        Assert.Equal((3, 6), (files, commands));
    }

    /// <summary>Runs the commands of a block; the lines below a command stand in what it prints.</summary>
    private static async Task<int> RunAsync(TemporaryFolder folder, string[] lines)
    {
        var commands = 0;
        var said = "";
        foreach (var line in lines)
        {
            if (!line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                Assert.Contains(line, said.Split('\n'));
                continue;
            }

            var runner = new CommandRunner { Load = ContentLoader.Load, Settings = [], Width = 200, WorkingDirectory = folder.Root };
            var outcome = await runner.RunThisAsync([.. Arguments().Matches(line[Prompt.Length..]).Select(argument => argument.Value.Trim('"'))]);
            // A question that the notes do not answer ends with 1.
            Assert.True(outcome.Code == 0 || outcome.Out.StartsWith("The notes say nothing", StringComparison.Ordinal), $"{line}\n{outcome.Out}{outcome.Error}");
            said = outcome.Out;
            commands++;
        }

        return commands;
    }

    [GeneratedRegex("^## Ten minutes$.*?(?=^## 1)", RegexOptions.Multiline | RegexOptions.Singleline, Timeout.Infinite)]
    private static partial Regex Section();

    [GeneratedRegex(
        @"as `(?<path>[\w./-]+)`:\n\n```\w+\n(?<text>.*?)^```$|^```console\n(?<console>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        Timeout.Infinite)]
    private static partial Regex Steps();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Arguments();
}
