namespace Bot.Conversations;

/// <summary>The store could not do what was asked. Nothing was committed, unless a server's connection broke just then: whoever asks again finds out.
/// Thrown instead of the database's own exceptions.</summary>
/// <param name="isTransient">It may work later: locked, full, or out of reach.</param>
internal sealed class StoreException(string message, bool isTransient, Exception? cause = null) : Exception(message, cause)
{
    public bool IsTransient { get; } = isTransient;
}
