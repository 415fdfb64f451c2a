using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Bot.Cli;

/// <summary>Draws lines that are already laid out, with Spectre.Console's styles. Nothing here is read for plain text.</summary>
internal static class ColourPen
{
    public static void Draw(IEnumerable<ImmutableArray<Run>> lines, TextWriter writer) =>
        On(writer).Write(new Lines(lines));

    public static IAnsiConsole On(TextWriter writer, bool moving = false) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = ColorSystemSupport.Standard,
        Interactive = moving ? InteractionSupport.Yes : InteractionSupport.No,
        Out = new AnsiConsoleOutput(writer),
    });

    private static Style StyleOf(Ink ink) => ink switch
    {
        Ink.Title => new Style(decoration: Decoration.Bold),
        Ink.Heading => new Style(Color.Teal),
        Ink.Quiet => new Style(decoration: Decoration.Dim),
        Ink.Mark => new Style(Color.Olive, decoration: Decoration.Bold),
        Ink.Warning => new Style(Color.Olive),
        Ink.Error => new Style(Color.Maroon, decoration: Decoration.Bold),
        _ => Style.Plain,
    };

    private sealed class Lines : Renderable
    {
        private readonly IEnumerable<ImmutableArray<Run>> lines;

        public Lines(IEnumerable<ImmutableArray<Run>> lines) => this.lines = lines;

        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            foreach (var line in lines)
            {
                foreach (var run in line.Where(run => run.Text.Length > 0))
                    yield return string.IsNullOrWhiteSpace(run.Text) ? new Segment(run.Text) : new Segment(run.Text, StyleOf(run.Ink));

                yield return Segment.LineBreak;
            }
        }
    }
}
