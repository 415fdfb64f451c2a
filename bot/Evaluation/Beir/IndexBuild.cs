using System.Collections;
using Bot.Search;
using Bot.Search.Index;
using Bot.Search.Lexicon;

namespace Bot.Evaluation.Beir;

/// <param name="Time">It took to build, on one thread.</param>
internal sealed record IndexBuild(PassageIndex Index, TimeSpan Time)
{
    private const int WarmUpDocuments = 1000;

    public static IndexBuild Of(IReadOnlyList<SearchDocument> documents, TimeProvider time, Action<int> progress)
    {
        // The speed of the program is wanted, not that of the just-in-time compiler.
        PassageIndex.Build([.. documents.Take(WarmUpDocuments)], BilingualLexicon.Default);
        var started = time.GetTimestamp();
        var index = PassageIndex.Build(new Watched(documents, progress), BilingualLexicon.Default);
        return new IndexBuild(index, time.GetElapsedTime(started));
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
