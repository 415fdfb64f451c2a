using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Evaluation;
using Bot.Presentation;

namespace Bot.Cli;

/// <summary>Draws an evaluation as aligned tables, or as JSON for machines.</summary>
internal static class EvalTable
{
    private const string Undefined = "-";

    /// <summary>As much of a wrong excerpt as tells it from others.</summary>
    private const int LongestText = 100;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Default)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Draw(EvaluationReport report, Terminal terminal, bool misses)
    {
        // A row stays on one line whatever the width.
        var sheet = new Sheet(terminal with { Width = int.MaxValue });
        foreach (var table in report.Tables)
        {
            string[] head = [table.Name, .. table.Rows[0].Measures.Select(measure => measure.Label)];
            WriteRows(sheet, [head, .. table.Rows.Select(Cells)], hasHead: true);
            sheet.Blank();
        }

        WriteRows(sheet, [.. report.Facts.Select(fact => new[] { fact.Label, Shown(fact) })], hasHead: false);
        if (misses)
        {
            sheet.Blank();
            foreach (var miss in report.Misses)
                sheet.Write("", Describe(miss));
        }

        sheet.Draw();
    }

    public static string ToJson(EvaluationReport report, bool misses)
    {
        var document = new JsonObject();
        AddTo(document, report.Facts);
        document["tables"] = new JsonArray([.. report.Tables.Select(ToJson)]);
        if (misses)
            document["misses"] = new JsonArray([.. report.Misses.Select(ToJson)]);
        return document.ToJsonString(Json);
    }

    private static JsonObject ToJson(ReportTable table) => new()
    {
        ["name"] = table.Name,
        ["rows"] = new JsonArray([.. table.Rows.Select(row =>
        {
            var item = new JsonObject { ["label"] = row.Label };
            AddTo(item, row.Measures);
            return item;
        })]),
    };

    private static JsonObject ToJson(Miss miss) => new()
    {
        ["file"] = miss.File,
        ["line"] = miss.Line,
        ["question"] = miss.Question,
        ["expected"] = miss.Expected,
        ["outcome"] = miss.Outcome,
        ["first"] = miss.First,
        ["text"] = miss.Text,
        ["rank"] = miss.Rank,
    };

    private static void AddTo(JsonObject item, ImmutableArray<Measure> measures)
    {
        foreach (var measure in measures)
            item[measure.Key] = measure.Value is { } value ? Math.Round(value, measure.Unit == Unit.Count ? 0 : 6) : null;
    }

    private static string Describe(Miss miss)
    {
        var came = miss.First is null ? "nothing" : miss.First;
        var rank = miss.Rank is { } right ? $", right at {right}" : "";
        var text = miss.Text is { } shown ? $": {ShownText.Clip(shown, LongestText)}" : "";
        return Printable.Line($"{miss.File}:{miss.Line}: {miss.Question}: expected {miss.Expected}, came {came} ({miss.Outcome}{rank}){text}");
    }

    private static string[] Cells(ReportRow row) => [row.Label, .. row.Measures.Select(Shown)];

    private static string Shown(Measure measure) => measure.Value is not { } value ? Undefined : measure.Unit switch
    {
        Unit.Count => $"{value:0}",
        Unit.Share => $"{value:0.0000}",
        _ => $"{value:0.000}",
    };

    /// <param name="hasHead">The first row names the columns.</param>
    private static void WriteRows(Sheet sheet, string[][] rows, bool hasHead)
    {
        var cells = rows.Select(row => row.Select(Printable.Line).ToArray()).ToArray();
        var widths = Enumerable.Range(0, cells[0].Length).Select(column => cells.Max(row => CellWidth.Of(row[column]))).ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            var row = cells[i];
            var line = string.Join("  ", row.Select((cell, column) => Pad(cell, widths[column], left: column == 0)));
            sheet.Write("", line, hasHead && i == 0 ? Ink.Title : Ink.Plain);
        }
    }

    private static string Pad(string cell, int width, bool left)
    {
        var space = new string(' ', width - CellWidth.Of(cell));
        return left ? cell + space : space + cell;
    }
}
