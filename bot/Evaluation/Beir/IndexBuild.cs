using System.Collections;
using Bot.Search;
using Bot.Search.Index;
using Bot.Search.Lexicon;

namespace Bot.Evaluation.Beir;

/// <param name="Time">It took to build, on one thread; of several builds the median.</param>
internal sealed record IndexBuild(PassageIndex Index, TimeSpan Time)
{
    private const int WarmUpDocuments = 1000;
    private const int WarmUpBuilds = 8;

    private const int MostBuilds = 5;

    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LeastMeasured = TimeSpan.FromSeconds(1);

    public static IndexBuild Of(IReadOnlyList<SearchDocument> documents, TimeProvider time, Action<int> progress)
    {
        WarmUp(documents, time);
        var watched = new Watched(documents, progress);
        var index = PassageIndex.Build([], BilingualLexicon.Default);
        var times = new List<TimeSpan>();

        // A small corpus is built too fast for one measurement to mean much.
        while (times.Count < MostBuilds && times.Sum(one => one.TotalSeconds) < LeastMeasured.TotalSeconds)
        {
            var started = time.GetTimestamp();
            index = PassageIndex.Build(watched, BilingualLexicon.Default);
            times.Add(time.GetElapsedTime(started));
        }

        return new IndexBuild(index, Percentile.Of(times, 0.5));
    }

    /// <summary>The speed of the program is wanted, not that of the just-in-time compiler, which takes several builds to finish.</summary>
    private static void WarmUp(IReadOnlyList<SearchDocument> documents, TimeProvider time)
    {
        List<SearchDocument> first = [.. documents.Take(WarmUpDocuments)];
        var started = time.GetTimestamp();
        for (var i = 0; i < WarmUpBuilds && time.GetElapsedTime(started) < WarmUpTime; i++)
            PassageIndex.Build(first, BilingualLexicon.Default);
    }

    /// <summary>Tells how far its reader has come.</summary>
    private sealed class Watched : IReadOnlyList<SearchDocument>
    {
        private const int Step = 1000;

        private readonly IReadOnlyList<SearchDocument> documents;
        private readonly Action<int> progress;
        private int reported;

        public Watched(IReadOnlyList<SearchDocument> documents, Action<int> progress)
        {
            this.documents = documents;
            this.progress = progress;
        }

        public int Count => documents.Count;

        public SearchDocument this[int index]
        {
            get
            {
                if (index - reported >= Step)
                {
                    progress(index - reported);
                    reported = index;
                }

                return documents[index];
            }
        }

        public IEnumerator<SearchDocument> GetEnumerator() => documents.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
