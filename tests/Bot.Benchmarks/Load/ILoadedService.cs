namespace Bot.Benchmarks.Load;

/// <summary>An emulated chat service whose people ask as fast as they are told to.</summary>
internal interface ILoadedService : IAsyncDisposable
{
    /// <summary>What the bot needs to know of it, as environment variables.</summary>
    IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Whether everything was delivered, and answered.</summary>
    bool IsQuiet { get; }

    /// <summary>With the times at which the service took them, the answers' oldest first.</summary>
    IEnumerable<(DateTimeOffset Asked, IReadOnlyList<DateTimeOffset> Answers)> Outcomes { get; }

    void DeliverTo(IReadOnlyList<Uri> bots);

    /// <param name="turn">From 0: chooses the conversation.</param>
    /// <param name="isTwice">Delivered twice.</param>
    void Ask(int turn, string question, bool isTwice);
}
