using System.CommandLine;
using Bot.Answers;
using Bot.Presentation;

namespace Bot.Cli;

/// <summary><c>kiku ask QUESTION…</c></summary>
internal sealed class AskCommand
{
    private const string FromInput = "-";

    private readonly Surroundings here;
    private readonly CommonOptions options;

    private readonly Argument<string[]> words = new("QUESTION")
    {
        Description = "What you want to know, in English or Japanese; - reads it from the input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> json = new("--json") { Description = "Print the answer as JSON." };

    private readonly Option<int> top = new("--top")
    {
        Description = "How many excerpts to show.",
        HelpName = "N",
        DefaultValueFactory = _ => Question.DefaultTop,
    };

    private readonly Option<bool> explain = new("--explain") { Description = "Show how the question was read and what each section scored." };

    private readonly Option<string?> session = new("--session")
    {
        Description = "Answer from one session only: A10, or CONFERENCE/A10.",
        HelpName = "CODE",
    };

    private AskCommand(Surroundings here, CommonOptions options)
    {
        this.here = here;
        this.options = options;
        top.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 1 or > 1000))
                result.AddError("--top takes a number from 1 to 1000.");
        });
    }

    public static Command Create(Surroundings here, CommonOptions options)
    {
        var ask = new AskCommand(here, options);
        var command = new Command("ask", "Answer a question from the notes. Exit code 0: found, 1: nothing found, 2: error.")
        {
            ask.words, ask.json, ask.top, options.Language, ask.session, ask.explain,
        };
        command.SetAction(ask.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var text = await ReadQuestionAsync(parsed, stop);
        var notes = Notes.Load(here, options, parsed);
        CheckSession(notes, parsed);
        notes.AddSentences(here, options.Terminal(parsed), stop);
        var question = new Question(text, options.LanguageOf(parsed), parsed.GetValue(session), parsed.GetValue(top));
        var started = here.Time.GetTimestamp();
        var decision = notes.Library.Decide(question);
        var elapsed = here.Time.GetElapsedTime(started);
        var reply = decision.Reply;
        if (parsed.GetValue(explain))
            Explain(decision, options.Terminal(parsed));
        if (parsed.GetValue(json))
            here.Terminal.Out.Write(AnswerDocument.Of(reply, text, elapsed).ToJson(indented: true) + "\n");
        else
            Draw(notes, reply, options.Terminal(parsed), top => RepeatedCommand.With(parsed, "--top", $"{top}"));

        return reply is Answer { Outcome: Outcome.None } ? ExitCode.Nothing : ExitCode.Success;
    }

    private static void Explain(Decision decision, Terminal terminal)
    {
        var sheet = new Sheet(terminal);
        new ExplanationText(sheet).Write(decision);
        sheet.Draw();
    }

    private async Task<string> ReadQuestionAsync(ParseResult parsed, CancellationToken stop)
    {
        var given = parsed.GetRequiredValue(words);

        // Reading a terminal cannot be interrupted, so Ctrl-C stops waiting for it.
        var text = given is [FromInput] ? await Task.Run(here.Terminal.In.ReadToEnd, stop).WaitAsync(stop) : string.Join(' ', given);
        text = text.Trim();
        return text.Length switch
        {
            0 => throw new CommandFailedException("the question is empty"),
            > Question.MaximumLength => throw new CommandFailedException(
                $"the question has {text.Length} characters; at most {Question.MaximumLength} are read"),
            _ => text,
        };
    }

    private void CheckSession(Notes notes, ParseResult parsed)
    {
        if (parsed.GetValue(session) is { } code)
            _ = SessionReference.Resolve(notes.Library.Snapshot, code);
    }

    private static void Draw(Notes notes, Reply reply, Terminal terminal, Func<int, string> more)
    {
        var sheet = new Sheet(terminal);
        switch (reply)
        {
            case SessionList list:
                new SessionText(notes, sheet, reply.Language).WriteList(list.Conferences);
                break;
            case SessionDetails details:
                new SessionText(notes, sheet, reply.Language).WriteNotes(details.Conference, details.Session);
                break;
            default:
                new NodeText(notes, sheet, more).Write(Presenter.Present(new AnswerContent(reply, []), Extent.Whole));
                break;
        }

        sheet.Draw();
    }
}
