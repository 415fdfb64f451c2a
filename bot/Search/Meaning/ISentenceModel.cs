namespace Bot.Search.Meaning;

/// <summary>Makes vectors of whole sentences. A flavour of the program implements it (infra/model); the program itself has none.</summary>
internal interface ISentenceModel : IDisposable
{
    /// <summary>Gets which model it is, and where, for people.</summary>
    string Name { get; }

    /// <summary>Gets why it does not answer now, for people; null while it answers, or was not asked yet.</summary>
    string? Failure { get; }

    /// <summary>Makes the vectors of documents; those that are kept from before are read.</summary>
    /// <param name="progress">Told how many documents have got theirs since.</param>
    /// <exception cref="SentenceModelException">There is no model, or it does not answer. What was made before that is kept.</exception>
    Task<ISentenceIndex> IndexAsync(SentenceTexts texts, Action<int> progress, CancellationToken cancellation);

    /// <summary>Asks the model for one vector.</summary>
    /// <returns>A description for people: the length of the vectors, and the time that one took.</returns>
    /// <exception cref="SentenceModelException">There is no model, or it does not answer.</exception>
    Task<string> ExamineAsync(CancellationToken cancellation);
}

/// <summary>A sentence model is missing, or does not answer; answers go on without it.</summary>
/// <param name="message">What is so, in one line.</param>
/// <param name="advice">What to do about it.</param>
internal sealed class SentenceModelException(string message, string advice, Exception? inner = null) : Exception(message, inner)
{
    public string Advice { get; } = advice;
}
