namespace Bot.Conversations;

/// <summary>The store could not do what was asked; nothing was committed. Thrown instead of the database's own exceptions.</summary>
/// <param name="isTransient">It may work later: locked, full, or out of reach.</param>
internal sealed class StoreException(string message, bool isTransient, Exception cause) : Exception(message, cause)
{
    public bool IsTransient { get; } = isTransient;
}
