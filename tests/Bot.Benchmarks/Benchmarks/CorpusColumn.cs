using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Bot.Benchmarks.Corpora;

namespace Bot.Benchmarks.Benchmarks;

/// <summary>A figure of an index build that depends on the text: its speed, the size of the index.</summary>
internal sealed class CorpusColumn : IColumn
{
    private const double BytesPerNanosecondInMegabytesPerSecond = 1000;

    private readonly Func<BenchmarkReport, CorpusFacts, string> value;

    private CorpusColumn(string name, string legend, Func<BenchmarkReport, CorpusFacts, string> value)
    {
        ColumnName = name;
        Legend = legend;
        this.value = value;
    }

    public static CorpusColumn Speed { get; } = new(
        "MB/s",
        "Bytes of text by the median time",
        (report, facts) => (facts.TextBytes / report.ResultStatistics!.Median * BytesPerNanosecondInMegabytesPerSecond).ToString("0.0"));

    public static CorpusColumn Size { get; } = new(
        "Index / text",
        "Bytes of the index by bytes of text",
        (report, facts) => report.BenchmarkCase.Descriptor.Baseline ? (facts.IndexBytes / (double)facts.TextBytes).ToString("0.00") : "-");

    public string Id => ColumnName;

    public string ColumnName { get; }

    public string Legend { get; }

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        summary[benchmarkCase] is { ResultStatistics: not null } report
        && IndexBuildBenchmarks.Facts.TryGetValue((CorpusSize)benchmarkCase.Parameters[nameof(IndexBuildBenchmarks.Passages)], out var facts)
            ? value(report, facts)
            : "?";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public override string ToString() => ColumnName;
}
