using System.Text;
using Bot.Content.Files;

namespace Bot.Import.Writing;

/// <summary>Writes a folder that is there as a whole, or not at all.</summary>
internal static class FolderWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Looked at before anything is fetched or read.</summary>
    /// <exception cref="ImportFailedException">Something stands there that would be lost.</exception>
    public static void Check(string folder, bool force)
    {
        if (File.Exists(folder)) throw new ImportFailedException($"{folder} is a file");
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()) return;
        if (!force) throw new ImportFailedException($"{folder} is there already; --force replaces it");
        if (new DirectoryInfo(folder).LinkTarget is not null) throw new ImportFailedException($"{folder} is a link, and is not replaced");
        if (!File.Exists(Path.Combine(folder, "conference.yaml")) || Directory.EnumerateFileSystemEntries(folder).Any(entry => !IsOurs(entry)))
            throw new ImportFailedException($"{folder} holds more than the notes of a conference, and is not replaced");
    }

    /// <exception cref="ImportFailedException">As <see cref="Check"/>.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string folder, IEnumerable<(string Name, string Text)> files, bool force)
    {
        Check(folder, force);
        var parent = Path.GetDirectoryName(folder) ?? throw new ImportFailedException($"{folder} cannot be a folder of notes");
        Directory.CreateDirectory(parent);
        // Names that begin with a dot are no notes to a Kiku that watches the folder above.
        var written = Path.Combine(parent, $".{Path.GetFileName(folder)}.{Guid.NewGuid():N}");
        Directory.CreateDirectory(written);
        try
        {
            foreach (var (name, text) in files) File.WriteAllText(Path.Combine(written, name), text, Utf8);
            Replace(folder, written);
        }
        finally
        {
            if (Directory.Exists(written)) Directory.Delete(written, recursive: true);
        }
    }

    private static void Replace(string folder, string written)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(written, folder);
            return;
        }

        var old = written + ".old";
        Directory.Move(folder, old);
        try
        {
            Directory.Move(written, folder);
        }
        catch (IOException)
        {
            Directory.Move(old, folder);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    private static bool IsOurs(string entry) =>
        File.Exists(entry) && Path.GetFileName(entry) is var name && (FolderLayout.IsContent(name) || name == NoteWriter.LeftOutFile);
}
