using Bot.Search.Meaning;

namespace Bot.Model.Vectors;

/// <summary>The vectors of one index, and the model that makes those of questions.</summary>
internal sealed class SentenceIndex(VectorTable table, SentenceTexts texts, QuestionVectors questions) : ISentenceIndex
{
    public float[]? VectorOf(string question) => questions.Of(texts.Question(question), table.Dimensions);

    public void Compare(ReadOnlySpan<float> question, Span<float> cosines) => table.Compare(question, cosines);
}
