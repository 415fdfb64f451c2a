using Bot.Configuration;

namespace Bot.Insights;

internal sealed record InsightsOptions
{
    /// <summary>Whether the text of questions is kept, for <em>most asked</em> and <em>asked in vain</em> in people's own words. Default: off.</summary>
    public bool KeepText { get; init; }

    /// <summary>How long it is kept what was asked, with or without its text. Default 90 d: a quarter shows what people come for, and no longer memory of
    /// who asked is needed for that.</summary>
    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(90);

    public static InsightsOptions Read(OptionsReader reader)
    {
        var section = reader.Section("Insights", nameof(KeepText), nameof(Retention));
        var otherwise = new InsightsOptions();
        return new()
        {
            KeepText = section.Flag(nameof(KeepText), otherwise.KeepText),
            Retention = section.Duration(nameof(Retention), otherwise.Retention, TimeSpan.FromDays(1), TimeSpan.FromDays(400)),
        };
    }
}
