using System.Collections.Immutable;

namespace Bot.Web;

/// <summary>Finds the folder of notes.</summary>
internal static class ContentFolder
{
    public const string Name = "content";

    /// <summary>What was told, else <c>content</c> in the working directory, else beside the program. A folder that was named
    /// is never replaced by another.</summary>
    /// <param name="told">From <c>--content</c> or the setting; relative to <paramref name="workingDirectory"/>.</param>
    /// <returns>The folder's full path, or null with the places where it was looked for.</returns>
    public static (string? Path, ImmutableArray<string> Looked) Locate(string? told, string workingDirectory, string programDirectory)
    {
        ImmutableArray<string> places = told is not null
            ? [Path.GetFullPath(told, workingDirectory)]
            : [Path.Combine(workingDirectory, Name), Path.Combine(programDirectory, Name)];
        return (places.FirstOrDefault(Directory.Exists), places);
    }
}
