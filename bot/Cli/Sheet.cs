using System.Collections.Immutable;

namespace Bot.Cli;

/// <summary>What a piece of text is, which decides how it is drawn.</summary>
internal enum Ink
{
    Plain,
    Title,
    Heading,
    Quiet,
    Mark,
    Warning,
    Error,
}

/// <summary>Text laid out for a terminal: wrapped, indented, and drawn in colours or with <c>*marks*</c>.</summary>
internal sealed class Sheet
{
    private readonly Terminal terminal;
    private readonly List<ImmutableArray<Run>> lines = [];

    public Sheet(Terminal terminal) => this.terminal = terminal;

    private int MarkCost => terminal.Colour ? 0 : 2;

    public void Blank()
    {
        if (lines.Count > 0 && !lines[^1].IsEmpty)
            lines.Add([]);
    }

    /// <param name="lead">Stands before the first line; the others are indented by its width.</param>
    public void Write(string lead, params ReadOnlySpan<Run> runs)
    {
        var indent = CellWidth.Of(lead);
        var first = true;
        foreach (var line in LineBreaker.Break(runs.ToArray(), Math.Max(terminal.Width - indent, 10), MarkCost))
        {
            lines.Add([new Run(first ? lead : new string(' ', indent), Ink.Quiet), .. line]);
            first = false;
        }
    }

    public void Write(string lead, string text, Ink ink = Ink.Plain) => Write(lead, new Run(text, ink));

    /// <summary>Writes a path or an address in one line, however long: broken it could not be opened.</summary>
    public void WriteUnbroken(string lead, string text) => lines.Add([new Run(lead, Ink.Quiet), new Run(Printable.Line(text), Ink.Quiet)]);

    public void Draw()
    {
        if (terminal.Colour)
            ColourPen.Draw(lines, terminal.Out);
        else
            DrawPlain();
    }

    private void DrawPlain()
    {
        foreach (var line in lines)
        {
            var text = string.Concat(line.Select(run => run.Ink == Ink.Mark ? $"*{run.Text}*" : run.Text));
            terminal.Out.Write(text.TrimEnd() + "\n");
        }
    }
}
