namespace Bot.Import;

/// <summary>A report cannot be imported, for a reason that whoever asked can do something about.</summary>
internal sealed class ImportFailedException : Exception
{
    public ImportFailedException(string message)
        : base(message)
    {
    }

    public ImportFailedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
