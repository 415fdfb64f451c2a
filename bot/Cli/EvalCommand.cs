using System.Collections.Immutable;
using System.CommandLine;
using Bot.Content;
using Bot.Evaluation;
using Bot.Evaluation.Beir;
using Bot.Evaluation.Questions;
using Bot.Evaluation.Ranking;

namespace Bot.Cli;

/// <summary><c>kiku eval</c></summary>
internal sealed class EvalCommand
{
    private const string QuestionsName = "questions.yaml";

    private readonly Surroundings here;
    private readonly CommonOptions options;

    private readonly Option<string[]> questions = new("--questions")
    {
        Description = $"Questions with their answers; may be given more than once. Default: {QuestionsName} in the folder of notes.",
        HelpName = "FILE",
    };

    private readonly Option<bool> misses = new("--misses") { Description = "List the questions that were not answered as expected." };

    private readonly Option<string?> beir = new("--beir")
    {
        Description = "Evaluate search on a folder of corpus.jsonl, queries.jsonl and qrels.tsv instead of answers from the notes.",
        HelpName = "DIR",
    };

    private readonly Option<string?> queries = new("--queries")
    {
        Description = "With --beir: queries in place of the folder's.",
        HelpName = "FILE",
    };

    private readonly Option<string?> qrels = new("--qrels")
    {
        Description = "With --beir: judgements in place of the folder's.",
        HelpName = "FILE",
    };

    private readonly Option<bool> group = new("--group")
    {
        Description = "With --beir: a query ranks the documents of its own group only.",
    };

    private readonly Option<int> top = new("--top")
    {
        Description = "With --run: how many documents a query gets there.",
        HelpName = "N",
        DefaultValueFactory = _ => RankingMetrics.Depth,
    };

    private readonly Option<string?> run = new("--run")
    {
        Description = "With --beir: write the rankings as lines of qid docid rank score.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> by = new("--by")
    {
        Description = "Break the results down by fields of the questions or queries.",
        HelpName = "FIELD,…",
    };

    private readonly Option<bool> json = new("--json") { Description = "Print the results as JSON." };

    private EvalCommand(Surroundings here, CommonOptions options)
    {
        this.here = here;
        this.options = options;
        top.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 1 or > 10_000))
                result.AddError("--top takes a number from 1 to 10000.");
        });
    }

    public static Command Create(Surroundings here, CommonOptions options)
    {
        var eval = new EvalCommand(here, options);
        var command = new Command("eval", "Measure how well questions with known answers are answered, and how fast.")
        {
            eval.questions, eval.misses, eval.beir, eval.queries, eval.qrels, eval.group, eval.top, eval.run, eval.by, eval.json,
        };
        command.Validators.Add(result =>
        {
            var isBeir = result.GetResult(eval.beir) is not null;
            Option[] others = isBeir ? [eval.questions, eval.misses] : [eval.queries, eval.qrels, eval.group, eval.top, eval.run];
            foreach (var other in others.Where(other => result.GetResult(other) is { Implicit: false }))
                result.AddError(isBeir ? $"{other.Name} does not go with --beir." : $"{other.Name} needs --beir.");
        });
        command.SetAction((parsed, stop) => Task.FromResult(eval.Run(parsed, stop)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        var terminal = options.Terminal(parsed);
        var report = Evaluate(parsed, new Stages(terminal), stop);
        foreach (var warning in report.Warnings)
            terminal.Error.WriteLine(Printable.Line(warning.ToString()));
        if (parsed.GetValue(json))
            terminal.Out.Write(EvalTable.ToJson(report, parsed.GetValue(misses)) + "\n");
        else
            EvalTable.Draw(report, terminal, parsed.GetValue(misses));
        return ExitCode.Success;
    }

    private EvaluationReport Evaluate(ParseResult parsed, Stages stages, CancellationToken stop)
    {
        try
        {
            return parsed.GetValue(beir) is { } folder ? EvaluateBeir(parsed, folder, stages) : EvaluateQuestions(parsed, stages, stop);
        }
        catch (EvaluationInputException failure)
        {
            throw CommandFailedException.Listing(failure.Message + ":", failure.Problems.Select(problem => problem.ToString()));
        }
    }

    private EvaluationReport EvaluateBeir(ParseResult parsed, string directory, Stages stages)
    {
        var folder = BeirFolder.Locate(FullPath(directory), PathOf(queries), PathOf(qrels), Shown);
        var file = PathOf(run) is { } path ? new InputFile(path, Shown(path)) : null;
        var how = new BeirOptions(parsed.GetValue(group), parsed.GetValue(top), file, Fields(parsed));
        return new BeirEvaluation(here.Time, stages).Run(folder, how);

        string? PathOf(Option<string?> option) => parsed.GetValue(option) is { } told ? FullPath(told) : null;
    }

    private EvaluationReport EvaluateQuestions(ParseResult parsed, Stages stages, CancellationToken stop)
    {
        var notes = Notes.Load(here, options, parsed);
        notes.AddSentences(here, options.Terminal(parsed), stop);
        var told = parsed.GetValue(questions) ?? [];
        var files = told.Length > 0 ? told.Select(FullPath) : [Path.Combine(notes.Content.Directory, QuestionsName)];
        var warnings = new List<Problem>();
        var read = files
            .Select(file => new InputFile(file, Shown(file)))
            .SelectMany(file => QuestionsFile.Read(file, notes.Library.Snapshot, warnings))
            .ToList();
        return new QuestionsEvaluation(notes.Library, here.Time, stages).Run(read, Fields(parsed), warnings);
    }

    private ImmutableArray<string> Fields(ParseResult parsed) =>
    [
        .. (parsed.GetValue(by) ?? [])
            .SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Distinct(),
    ];

    private string FullPath(string path) => Path.GetFullPath(path, here.WorkingDirectory);

    private string Shown(string path) => Notes.Show(path, here.WorkingDirectory);

    private sealed class Stages : IStages
    {
        private readonly Terminal terminal;

        public Stages(Terminal terminal) => this.terminal = terminal;

        public T Run<T>(string label, int total, Func<Action<int>, T> work) => Progress.Run(terminal, label, total, work);
    }
}
