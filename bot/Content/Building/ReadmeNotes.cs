using Bot.Content.Files;
using Bot.Content.Notes;

namespace Bot.Content.Building;

/// <summary>Tells whether a README holds notes, and not words about the files beside it.</summary>
internal static class ReadmeNotes
{
    /// <summary>It has the front matter of a session, or headings of several.</summary>
    public static bool Holds(ContentFile file) =>
        NoteFile.Read(file, new ProblemList(file.Path, [])) is { } note && (note.Matter.IsOfOneSession || NoteOutline.Of(note, null) is not null);
}
