using Spectre.Console;

namespace Bot.Cli;

/// <summary>A progress bar on the error stream for work that takes seconds; nothing at all where that is not a terminal.</summary>
internal static class Progress
{
    /// <param name="total">How many steps there are.</param>
    /// <param name="work">Reports each finished step by calling its argument with how many were done since.</param>
    public static T Run<T>(Terminal terminal, string label, int total, Func<Action<int>, T> work)
    {
        if (!terminal.ErrorColour)
            return work(_ => { });

        return ColourPen.On(terminal.Error, moving: true).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(Printable.Line(label)), maxValue: total);
                return work(done => task.Increment(done));
            });
    }
}
