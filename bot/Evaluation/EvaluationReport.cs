using System.Collections.Immutable;
using Bot.Content;

namespace Bot.Evaluation;

/// <summary>What a number means, which decides how many digits of it are worth showing.</summary>
internal enum Unit
{
    Count,

    /// <summary>From 0 to 1.</summary>
    Share,

    /// <summary>A time, a speed or a ratio.</summary>
    Quantity,
}

/// <param name="Key">In JSON.</param>
/// <param name="Label">For people, with the unit.</param>
/// <param name="Value">Null where it is not defined: a precision of nothing.</param>
internal readonly record struct Measure(string Key, string Label, double? Value, Unit Unit)
{
    public static Measure Count(string name, double value) => new(name, name, value, Unit.Count);

    public static Measure Share(string name, double? value) => new(name, name, value, Unit.Share);
}

/// <param name="Label">What the row is about: a language, a value of a field.</param>
internal sealed record ReportRow(string Label, ImmutableArray<Measure> Measures);

/// <param name="Rows">All with the same measures.</param>
internal sealed record ReportTable(string Name, ImmutableArray<ReportRow> Rows);

/// <summary>What an evaluation found, to be drawn by whoever ran it.</summary>
/// <param name="Facts">Sizes and times of the whole run.</param>
/// <param name="Misses">In the order of the questions.</param>
/// <param name="Warnings">What is odd about the files.</param>
internal sealed record EvaluationReport(
    ImmutableArray<Measure> Facts,
    ImmutableArray<ReportTable> Tables,
    ImmutableArray<Miss> Misses,
    ImmutableArray<Problem> Warnings);

/// <summary>A question that was not answered as expected.</summary>
/// <param name="File">Where the question stands, as <see cref="Problem.File"/>.</param>
/// <param name="Outcome">What the answer claimed to be.</param>
/// <param name="First">What came first: session and section, or the kind of reply; null when nothing did.</param>
/// <param name="Text">Of the first excerpt; null when there is none.</param>
/// <param name="Rank">Where a right excerpt came, from 1; null when none came.</param>
internal sealed record Miss(string File, int Line, string Question, string Expected, string Outcome, string? First, string? Text, int? Rank);
