using System.Collections.Immutable;
using System.Diagnostics;
using Bot.Answers;
using Bot.Benchmarks.Corpora;
using Bot.Content;
using Bot.Evaluation;
using Bot.Search.Index;

namespace Bot.Benchmarks;

/// <summary>Measures <c>Library.Ask</c> on notes whose sections are long: the cost of an answer must not grow with the length of a section.</summary>
internal static class SectionsReport
{
    private const int LeastTimings = 2_000;
    private const int SectionsOfSession = 10;

    /// <summary>How many passages, and how many of them in one section.</summary>
    private static readonly (int Passages, int OfSection)[] Sizes = [(1_431, 14), (1_431, 130), (13_000, 14), (13_000, 130)];

    public static void Print()
    {
        Console.WriteLine("| Passages | Of a section | p50, ms | p99, ms |");
        Console.WriteLine("|--:|--:|--:|--:|");
        foreach (var (passages, ofSection) in Sizes)
        {
            var corpus = SyntheticCorpus.Make(passages);
            var library = new Library(NoSessionLinks.Instance);
            library.Publish(Notes(corpus.Passages, ofSection));
            var times = new List<TimeSpan>(LeastTimings);
            foreach (var question in corpus.Questions)
                library.Ask(new Question(question));
            for (var i = 0; i < LeastTimings; i++)
            {
                var started = Stopwatch.GetTimestamp();
                library.Ask(new Question(corpus.Questions[i % corpus.Questions.Count]));
                times.Add(Stopwatch.GetElapsedTime(started));
            }

            Console.WriteLine(
                $"| {passages} | {ofSection} | {Percentile.Of(times, 0.5).TotalMilliseconds:0.00} | {Percentile.Of(times, 0.99).TotalMilliseconds:0.00} |");
        }
    }

    private static ContentSnapshot Notes(IReadOnlyList<SearchDocument> passages, int ofSection)
    {
        var sessions = passages
            .GroupBy(passage => passage.Language)
            .SelectMany(language => language.Chunk(ofSection * SectionsOfSession))
            .Select((chunk, i) => new Session("made", $"S{i}", SessionKind.Talk, [Version(chunk, i, ofSection)]));
        return new ContentSnapshot(
            [new Conference("made", new LocalizedText("Made", null), [], null, null, null, null, "", [.. sessions])], Glossary.Empty, "");
    }

    private static SessionVersion Version(SearchDocument[] passages, int number, int ofSection) => new(
        passages[0].Language, $"s{number}.md", passages[0].Title, [], [], [], [], null, [], null,
        [.. passages.Chunk(ofSection).Select(Section)]);

    private static Section Section(SearchDocument[] passages, int ordinal) => new(
        ordinal, $"h{ordinal}", $"h{ordinal}", [passages[0].Headings[^1]], null, null, 1,
        [.. passages.Select((passage, i) => new Passage(PassageKind.Paragraph, passage.Body, 0, null, i + 2, ImmutableArray<TextSpan>.Empty))]);
}
