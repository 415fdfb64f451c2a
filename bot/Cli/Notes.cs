using System.CommandLine;
using Bot.Answers;
using Bot.Content;
using Bot.Search.Meaning;
using Bot.Web;
using Bot.Web.Access;
using Bot.Web.Sentences;

namespace Bot.Cli;

/// <summary>The notes that a command works on.</summary>
/// <param name="Folder">As shown to people: relative to the working directory where it is inside that.</param>
internal sealed record Notes(Library Library, Settings Settings, ServedContent Content, string Folder)
{
    public string Shown(string file) => Folder.Length == 0 ? file : $"{Folder}/{file}";

    /// <summary>Reads settings and notes; every problem of either is told at once, and nothing is answered from half of the notes.</summary>
    public static Notes Load(Surroundings here, CommonOptions options, ParseResult parsed)
    {
        var settings = ReadSettings(here);
        var directory = Locate(here, parsed.GetValue(options.Content) ?? settings.Content.Directory);
        var folder = Show(directory, here.WorkingDirectory);
        // Nobody waits for it: it only makes the first answer come sooner.
        _ = Task.Run(WarmUp.Run);
        var loaded = here.Load(directory);
        if (loaded.Snapshot is null)
            throw CommandFailedException.Listing(
                $"the notes in {directory} have errors (kiku check shows warnings too):",
                loaded.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => Placed(problem, folder).ToString()));

        var library = new Library(SessionLinks.For(settings.Web));
        library.Publish(loaded.Snapshot);
        return new(library, settings, new(directory, loaded), folder);
    }

    /// <summary>
    /// Lets questions be compared by the sentence model, if settings name one; the vectors that are missing are made first. Where that fails a line on the
    /// error stream says so, and answers go on without it.
    /// </summary>
    public void AddSentences(Surroundings here, Terminal terminal, CancellationToken stop)
    {
        if (!Settings.Search.IsConfigured)
            return;
        var model = (here.SentenceModels ?? SentenceModels.None)(Settings.Search, here.Time, Say);
        var edition = Library.Current;
        var texts = edition.SentenceTexts(Settings.Search.ModelLanguages == ModelLanguages.English);
        try
        {
            var index = Progress.Run(
                terminal, "Making vectors of the notes", texts.Count, progress => model.IndexAsync(texts, progress, stop).GetAwaiter().GetResult());
            Library.Attach(edition, index);
        }
        catch (SentenceModelException failure)
        {
            Say($"{failure.Message}; answers go on without it. {failure.Advice}");
        }

        void Say(string line) => terminal.Error.WriteLine("kiku: " + Printable.Line(line));
    }

    public static Settings ReadSettings(Surroundings here)
    {
        var (settings, problems) = Settings.Read(here.Configuration());
        return problems.IsEmpty ? settings : throw CommandFailedException.Listing("these settings are wrong:", problems);
    }

    public static string Locate(Surroundings here, string? told)
    {
        var (path, looked) = ContentFolder.Locate(told, here.WorkingDirectory, here.ProgramDirectory);
        return path ?? throw CommandFailedException.Listing("there is no folder of notes; name one with --content DIR. Looked for:", looked);
    }

    /// <summary>Forward slashes, as the files of the notes have them.</summary>
    public static string Show(string directory, string workingDirectory)
    {
        var relative = Path.GetRelativePath(workingDirectory, directory).Replace('\\', '/');
        if (relative == ".")
            return "";

        var outside = relative == ".." || relative.StartsWith("../", StringComparison.Ordinal);
        return outside ? directory.Replace('\\', '/').TrimEnd('/') : relative;
    }

    /// <summary>A problem of the whole folder names it in full already.</summary>
    public static Problem Placed(Problem problem, string folder) =>
        folder.Length == 0 || Path.IsPathRooted(problem.File) ? problem : problem with { File = $"{folder}/{problem.File}" };
}
