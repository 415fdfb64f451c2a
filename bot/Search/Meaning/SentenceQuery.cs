namespace Bot.Search.Meaning;

/// <summary>A question for the sentence model, which is asked at the first use: not every question is searched for. One thread at a time.</summary>
internal sealed class SentenceQuery(ISentenceIndex sentences, string question)
{
    private float[]? vector;
    private bool isAsked;

    /// <summary>Null when the model gives none now.</summary>
    public float[]? Vector
    {
        get
        {
            if (!isAsked)
                vector = sentences.VectorOf(question);
            isAsked = true;
            return vector;
        }
    }
}
