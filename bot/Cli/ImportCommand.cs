using System.CommandLine;
using Bot.Content;
using Bot.Content.Splitting;
using Bot.Content.Text;
using Bot.Import;
using Bot.Import.Sources;
using Bot.Import.Writing;

namespace Bot.Cli;

/// <summary><c>kiku import</c></summary>
internal sealed class ImportCommand
{
    /// <summary>For one page: blogs are slow, and nobody waits longer.</summary>
    private static readonly TimeSpan PageTimeout = TimeSpan.FromSeconds(30);

    private readonly Surroundings here;
    private readonly CommonOptions options;

    private readonly Argument<string> source = new("SOURCE") { Description = "A report as .html, .md or .txt, a folder of them, or an address." };

    private readonly Option<string> folder = new("--out") { Description = "The folder to write, as content/NAME.", HelpName = "DIR", Required = true };

    private readonly Option<string?> name = new("--name") { Description = "What the conference is called. Default: the report's title.", HelpName = "NAME" };

    private readonly Option<string?> encoding = new("--encoding")
    {
        Description = "In what the report is written, where it does not say so itself: shift_jis, euc-jp, … Default: UTF-8.",
        HelpName = "NAME",
    };

    private readonly Option<bool> allowPrivate = new("--allow-private") { Description = "Fetch from private addresses and this machine too." };

    private readonly Option<bool> split = new("--split")
    {
        Description = "Take every heading of the highest level for a session's, also without codes or names.",
    };

    private readonly Option<bool> force = new("--force") { Description = "Replace the folder if it holds the notes of a conference." };

    private ImportCommand(Surroundings here, CommonOptions options)
    {
        this.here = here;
        this.options = options;
    }

    public static Command Create(Surroundings here, CommonOptions options)
    {
        var import = new ImportCommand(here, options);
        var command = new Command("import", "Make a folder of notes of a conference report, and check it. Exit code 1: the notes have errors.")
        {
            import.source, import.folder, import.name, import.encoding, import.allowPrivate, import.split, import.force,
        };
        command.SetAction(import.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            return await ImportAsync(parsed, cancellation);
        }
        catch (ImportFailedException failure)
        {
            throw new CommandFailedException(failure.Message);
        }
    }

    private async Task<int> ImportAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(folder)!, here.WorkingDirectory));
        FolderWriter.Check(target, parsed.GetValue(force));
        var terminal = options.Terminal(parsed);
        var read = await ReadAsync(parsed, cancellation);
        var fallback = Path.GetFileName(target);
        var mode = parsed.GetValue(split) ? SplitMode.On : SplitMode.Report;
        var conference = Progress.Run(
            terminal, "Reading", read.Count * 2, done => Importer.Import(Documents(read, done), parsed.GetValue(name), fallback, done, mode));
        FolderWriter.Write(target, NoteWriter.Files(conference, Slug.PathPart(fallback)), parsed.GetValue(force));

        var shown = Notes.Show(target, here.WorkingDirectory);
        ImportText.Draw(conference, shown, terminal);
        var loaded = here.Load(target);
        CheckCommand.Write(terminal, loaded, shown);
        WriteNext(terminal, loaded, shown);
        return loaded.Problems.Any(problem => problem.Severity == Severity.Error) ? ExitCode.Nothing : ExitCode.Success;
    }

    private static void WriteNext(Terminal terminal, ContentLoadResult loaded, string folder)
    {
        var sheet = new Sheet(terminal);
        var next = loaded.HasErrors ? $"kiku check {folder}" : $"kiku ask --content {folder} \"…\"";
        sheet.Write("", Printable.Line($"Next: {next}"), Ink.Quiet);
        sheet.Draw();
    }

    /// <summary>What reads each report when its turn comes.</summary>
    private async Task<IReadOnlyList<Func<SourceDocument>>> ReadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var told = parsed.GetValue(source)!;
        var inEncoding = parsed.GetValue(encoding);
        if (PageFetcher.AddressOf(told) is { } address)
        {
            using var fetcher = new PageFetcher(parsed.GetValue(allowPrivate), PageTimeout);
            var page = await fetcher.FetchAsync(address, inEncoding, cancellation);
            return [() => page];
        }

        return
        [
            .. SourceFiles.List(Path.GetFullPath(told, here.WorkingDirectory)).Select(Func<SourceDocument> (file) => () => SourceFiles.Read(file, inEncoding))
        ];
    }

    private static List<SourceDocument> Documents(IEnumerable<Func<SourceDocument>> read, Action<int> done)
    {
        var documents = new List<SourceDocument>();
        foreach (var document in read)
        {
            documents.Add(document());
            done(1);
        }

        return documents;
    }
}
