using System.Collections.Immutable;
using System.Text;

namespace Bot.Benchmarks.Ablation;

/// <summary>Lays the results out as Markdown: the full ranking in figures, every other as its difference from that.</summary>
internal static class AblationTable
{
    /// <summary>A mean difference this many standard errors from 0 is marked: chance makes one in twenty so large.</summary>
    private const double SureErrors = 1.96;

    public static string Draw(IReadOnlyList<TestSet> sets, IReadOnlyList<AblationRow> rows)
    {
        var table = new StringBuilder("| |");
        foreach (var set in sets)
            table.Append($" {set.Name} nDCG@10 | Hit@1 |");
        table.Append("\n|---|").Insert(table.Length, "--:|--:|", sets.Count).Append('\n');
        foreach (var row in rows)
        {
            table.Append($"| {row.Name} |");
            for (var i = 0; i < sets.Count; i++)
                table.Append($" {Cell(row, rows[0], i, quality => quality.Gain)} | {Cell(row, rows[0], i, quality => quality.Hit)} |");
            table.Append('\n');
        }

        return table.ToString();
    }

    private static string Cell(AblationRow row, AblationRow full, int set, Func<Quality, ImmutableArray<double>> metric)
    {
        var values = metric(row.Sets[set]);
        if (row == full)
            return Figure(values.Average());
        var differences = values.Zip(metric(full.Sets[set]), (value, reference) => value - reference).ToArray();
        if (Array.TrueForAll(differences, difference => difference == 0))
            return "=";
        var mean = differences.Average();
        var error = Math.Sqrt(differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Length - 1d) / differences.Length);
        return $"{(mean < 0 ? "−" : "+")}{Figure(Math.Abs(mean))}{(Math.Abs(mean) > SureErrors * error ? "*" : "")}";
    }

    private static string Figure(double share) => share.ToString("0.000").TrimStart('0');
}

/// <param name="Sets">In the order of the sets.</param>
internal sealed record AblationRow(string Name, ImmutableArray<Quality> Sets);
