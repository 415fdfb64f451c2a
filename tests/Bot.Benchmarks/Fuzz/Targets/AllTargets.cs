using Bot.Answers;
using Bot.Content;

namespace Bot.Benchmarks.Fuzz.Targets;

/// <summary>Every way that something comes in which others wrote.</summary>
internal static class AllTargets
{
    public static IReadOnlyList<FuzzTarget> Create(string content)
    {
        var loaded = ContentLoader.Load(content);
        var library = new Library(NoSessionLinks.Instance);
        library.Publish(loaded.Snapshot ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems)));
        return
        [
            .. ContentTargets.Create(content), QuestionTarget.Create(library), .. SlackTargets.Create(library), TeamsTarget.Create(library),
            .. ImportTargets.Create(content), OrderTarget.Create(),
        ];
    }

    /// <summary>Parts of the notes, small enough to be read thousands of times a second.</summary>
    public static IEnumerable<string> Excerpts(string content)
    {
        const int Length = 1500;
        return Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .SelectMany(text => (string[])[text[..Math.Min(Length, text.Length)], text[(text.Length / 2)..Math.Min((text.Length / 2) + Length, text.Length)]]);
    }
}
