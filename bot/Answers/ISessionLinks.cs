using Bot.Content;

namespace Bot.Answers;

/// <summary>Where a session can be read in a browser; the host knows its public address, Answers does not.</summary>
internal interface ISessionLinks
{
    /// <summary>An absolute or root-relative address, or null when there is none.</summary>
    /// <param name="sectionId">Null: the top of the page.</param>
    string? To(string conference, string session, Language language, string? sectionId);
}

/// <summary>No page is served.</summary>
internal sealed class NoSessionLinks : ISessionLinks
{
    public static NoSessionLinks Instance { get; } = new();

    public string? To(string conference, string session, Language language, string? sectionId) => null;
}
