using Bot.Search.Meaning;

namespace Bot.Web.Sentences;

/// <summary>Makes the sentence model that settings name. Nothing is read or asked yet, and it never throws: what is wrong is told at the first use.</summary>
/// <param name="report">Takes a line for the log when the model stops answering questions, and when it answers again.</param>
internal delegate ISentenceModel OpenSentenceModel(SearchOptions options, TimeProvider time, Action<string> report);

/// <summary>The sentence models of a program that is built without any.</summary>
internal static class SentenceModels
{
    public static ISentenceModel None(SearchOptions options, TimeProvider time, Action<string> report) => new Absent();

    private sealed class Absent : ISentenceModel
    {
        private const string Advice = "Take the download kiku-model, or leave Search:Model empty; docs/operating.md tells more.";

        public string Name => "no model";

        public string Failure => "this program is built without sentence models";

        public Task<ISentenceIndex> IndexAsync(SentenceTexts texts, Action<int> progress, CancellationToken cancellation) =>
            throw new SentenceModelException(Failure, Advice);

        public Task<string> ExamineAsync(CancellationToken cancellation) => throw new SentenceModelException(Failure, Advice);

        public void Dispose()
        {
            // There is nothing to let go of.
        }
    }
}
