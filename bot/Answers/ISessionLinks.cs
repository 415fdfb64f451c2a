using Bot.Content;

namespace Bot.Answers;

/// <summary>Where a session can be read in a browser; the host knows its public address, Answers does not.</summary>
internal interface ISessionLinks
{
    /// <summary>An absolute or root-relative address, or null when there is none.</summary>
    /// <param name="place">Null: the top of the page.</param>
    string? To(string conference, string session, Language language, SessionPlace? place);
}

/// <summary>No page is served.</summary>
internal sealed class NoSessionLinks : ISessionLinks
{
    public static NoSessionLinks Instance { get; } = new();

    public string? To(string conference, string session, Language language, SessionPlace? place) => null;
}

/// <summary>A place in the notes of a session: a section, or lines of it.</summary>
/// <param name="FirstLine">Of the file, from 1; 0: the section as a whole.</param>
internal sealed record SessionPlace(string SectionId, int FirstLine = 0, int LastLine = 0);
