using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Running;
using Bot.Benchmarks.Benchmarks;
using Bot.Benchmarks.Corpora;
using Bot.Benchmarks.Stores;

namespace Bot.Benchmarks;

/// <summary>The commands that measure speed and memory.</summary>
internal static class BenchmarkCommands
{
    public static Command Search() => OnBeir("search", "One question: Kiku beside SQLite, at three sizes.", Run<SearchBenchmarks>);

    public static Command Latency() => OnBeir("latency", "The same in percentiles of single questions.", LatencyReport.Print);

    public static Command Index() =>
        OnBeir("index", "Building an index: MB/s, size.", () => Run<IndexBuildBenchmarks>(CorpusColumn.Speed, CorpusColumn.Size));

    public static Command Lexicon()
    {
        var coldOnly = new Option<bool>("--cold") { Description = "Only the first time in this process." };
        var command = new Command("lexicon", "Opening the lexicon: the first time, then warm.") { coldOnly };
        command.SetAction(parsed =>
        {
            ColdStart.Print();
            if (!parsed.GetValue(coldOnly))
                Run<LexiconBenchmarks>();
        });
        return command;
    }

    public static Command Answers()
    {
        var content = Content();
        var command = new Command("answers", "Answering the questions of a folder of notes.") { content };
        command.SetAction(parsed =>
        {
            InputFolders.Set(InputFolders.ContentVariable, parsed.GetValue(content));
            Run<AnswerBenchmarks>();
        });
        return command;
    }

    public static Command Sections()
    {
        var command = new Command("sections", "Answering from notes with long sections, in percentiles of single questions.");
        command.SetAction(_ => SectionsReport.Print());
        return command;
    }

    public static Command Vectors()
    {
        var command = new Command("vectors", "Comparing one question with all vectors of a sentence model, in percentiles.");
        command.SetAction(_ => VectorsReport.Print());
        return command;
    }

    public static Command Profile()
    {
        var (content, beir) = (Content(), Beir());
        var work = new Argument<ProfiledWork>("WORK");
        var command = new Command("profile", "Do one thing for ten seconds, for a profiler to watch.") { work, content, beir };
        command.SetAction(parsed =>
        {
            InputFolders.Set(InputFolders.ContentVariable, parsed.GetValue(content));
            InputFolders.Set(InputFolders.BeirVariable, parsed.GetValue(beir));
            ProfileLoop.Run(parsed.GetValue(work));
        });
        return command;
    }

    public static Command State()
    {
        var folder = new Option<string>("--folder") { Description = "On the disk to be measured. Default: the temporary folder.", DefaultValueFactory = _ => Path.GetTempPath() };
        var postgres = new Option<string?>("--postgres") { Description = "A connection string: an empty database is measured beside SQLite." };
        var callers = new Option<int>("--callers") { Description = "How many wait for their commits at the same time.", DefaultValueFactory = _ => 64 };
        var command = new Command("state", "The inbox: adding and completing messages, with and without group commit.") { folder, postgres, callers };
        command.SetAction((parsed, _) => StateLoad.PrintAsync(parsed.GetValue(folder)!, parsed.GetValue(postgres), parsed.GetValue(callers)));
        return command;
    }

    public static Command Digests()
    {
        var count = new Option<int>("--count") { Description = "How many are due in the same minute.", DefaultValueFactory = _ => 1000 };
        var pace = new Option<int>("--per-minute") { Description = "As Digests:PerMinute.", DefaultValueFactory = _ => 240 };
        var postgres = new Option<string?>("--postgres") { Description = "A connection string of an empty database. Default: SQLite." };
        var command = new Command("digests", "Digests that are due at once, posted to an emulated Slack with its limits.") { count, pace, postgres };
        command.SetAction((parsed, _) => DigestLoad.PrintAsync(parsed.GetValue(count), parsed.GetValue(pace), parsed.GetValue(postgres)));
        return command;
    }

    private static Command OnBeir(string name, string description, Action run)
    {
        var beir = Beir();
        var command = new Command(name, description) { beir };
        command.SetAction(parsed =>
        {
            InputFolders.Set(InputFolders.BeirVariable, parsed.GetValue(beir));
            run();
        });
        return command;
    }

    private static Option<string?> Beir() =>
        new("--beir") { Description = $"Folder of real text to measure beside made text. Default: {InputFolders.BeirVariable}.", HelpName = "FOLDER" };

    private static Option<string?> Content() =>
        new("--content") { Description = $"Folder of notes with questions.yaml. Default: {InputFolders.ContentVariable}.", HelpName = "FOLDER" };

    private static void Run<T>() => Run<T>([]);

    private static void Run<T>(params IColumn[] columns) => BenchmarkRunner.Run<T>(BenchmarkSettings.Create(columns));
}
