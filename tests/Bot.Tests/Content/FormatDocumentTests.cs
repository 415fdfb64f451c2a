using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Tests.Content;

/// <summary>Runs the examples of <c>content/FORMAT.md</c>: the files before a result give that result.</summary>
public sealed partial class FormatDocumentTests
{
    public static TheoryData<int> Examples => [.. Enumerable.Range(0, Read().Count)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_reads_as_the_document_says(int number)
    {
        var (files, expected) = Read()[number];
        Assert.Equal(expected, NotesText.Of(Given.Files(files)));
    }

    [Fact]
    public void There_are_examples() => Assert.Equal(11, Read().Count);

    private static List<((string Path, string Text)[] Files, string Expected)> Read()
    {
        var examples = new List<((string, string)[], string)>();
        var files = new List<(string, string)>();
        foreach (Match block in Blocks().Matches(File.ReadAllText(Path.Combine(Repository.Root, "content", "FORMAT.md"))))
        {
            if (block.Groups["path"].Success)
            {
                files.Add((block.Groups["path"].Value, block.Groups["text"].Value));
                continue;
            }

            examples.Add(([.. files], block.Groups["text"].Value));
            files.Clear();
        }

        return examples;
    }

    [GeneratedRegex(
        @"^(?<fence>```+)\w+ (?:file=(?<path>\S+)|result)\n(?<text>.*?)^\k<fence>$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Blocks();
}
