using Bot.Diagnostics;

namespace Bot.Cli;

/// <summary>Findings for a person: a sign and a line for each, words in the place of signs where no terminal is.</summary>
internal static class DoctorText
{
    private static readonly Dictionary<HealthState, (string Sign, Ink Ink)> Marks = new()
    {
        [HealthState.Well] = ("✓", Ink.Heading),
        [HealthState.Warning] = ("!", Ink.Warning),
        [HealthState.Failed] = ("✗", Ink.Error),
        [HealthState.Off] = ("–", Ink.Quiet),
    };

    public static void Write(Terminal terminal, IReadOnlyList<Finding> findings)
    {
        // Each stays on its line in a pipe: other programs read it.
        var sheet = new Sheet(terminal.Colour ? terminal : terminal with { Width = int.MaxValue });
        var widest = findings.Max(finding => finding.Subject.Length);
        foreach (var finding in findings)
        {
            var (sign, ink) = Marks[finding.State];
            var mark = terminal.Colour ? sign : $"{DoctorDocument.NameOf(finding.State),-7}";
            sheet.Write($"{mark} {finding.Subject.PadRight(widest)}  ", Printable.Line(finding.Summary), finding.State is HealthState.Well ? Ink.Plain : ink);
            if (finding.Advice is { } advice)
                sheet.Write(new string(' ', mark.Length + widest + 3), "→ " + Printable.Line(advice));
        }

        sheet.Blank();
        sheet.Write("", Summarise(findings), Ink.Title);
        sheet.Draw();
    }

    private static string Summarise(IReadOnlyList<Finding> findings)
    {
        var failed = findings.Count(finding => finding.State == HealthState.Failed);
        var warnings = findings.Count(finding => finding.State == HealthState.Warning);
        return (failed, warnings) switch
        {
            (0, 0) => "All is well.",
            (0, 1) => "It works; 1 warning.",
            (0, _) => $"It works; {warnings} warnings.",
            (1, 0) => "1 thing fails.",
            _ => $"{failed} {(failed == 1 ? "thing fails" : "things fail")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}.",
        };
    }
}
