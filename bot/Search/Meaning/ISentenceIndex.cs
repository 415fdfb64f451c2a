namespace Bot.Search.Meaning;

/// <summary>
/// Compares questions with the documents of one index by vectors of whole sentences, which a sentence model makes outside this room. Safe to share.
/// </summary>
internal interface ISentenceIndex
{
    /// <summary>Gets the vector of a question, of unit length. Takes as long as the model, which keeps to a timeout; never throws.</summary>
    /// <returns>Null when the model gives none now.</returns>
    float[]? VectorOf(string question);

    /// <summary>Computes the cosine of every document with a question.</summary>
    /// <param name="question">A vector of <see cref="VectorOf"/>.</param>
    /// <param name="cosines">Receives one for each document, by its number in the list that was indexed.</param>
    void Compare(ReadOnlySpan<float> question, Span<float> cosines);
}
