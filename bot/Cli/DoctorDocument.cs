using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Diagnostics;

namespace Bot.Cli;

/// <summary>Findings for a program.</summary>
/// <param name="Status">The worst of them: <c>ok</c>, <c>warning</c> or <c>failed</c>.</param>
internal sealed record DoctorDocument(string Status, IReadOnlyList<FindingDocument> Checks)
{
    public static DoctorDocument Of(IReadOnlyList<Finding> findings)
    {
        var worst = findings.Max(finding => finding.State);
        return new(NameOf(worst == HealthState.Off ? HealthState.Well : worst), [.. findings.Select(FindingDocument.Of)]);
    }

    public static string NameOf(HealthState state) => state switch
    {
        HealthState.Well => "ok",
        HealthState.Warning => "warning",
        HealthState.Failed => "failed",
        _ => "off",
    };

    public string ToJson() => JsonSerializer.Serialize(this, DoctorJson.Readable.DoctorDocument);
}

internal sealed record FindingDocument(string Name, string Status, string Summary, string? Advice)
{
    public static FindingDocument Of(Finding finding) => new(finding.Subject, DoctorDocument.NameOf(finding.State), finding.Summary, finding.Advice);
}

[JsonSerializable(typeof(DoctorDocument))]
internal sealed partial class DoctorJson : JsonSerializerContext
{
    public static DoctorJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });
}
