using Bot.Content.Splitting;
using Bot.Content.Yaml;

namespace Bot.Content.Metadata;

/// <summary>What <c>split:</c> says, in a note's front matter or in <c>conference.yaml</c>.</summary>
/// <param name="Level">Of the headings that begin sessions; null to find it.</param>
internal sealed record SplitSetting(SplitMode Mode, int? Level)
{
    /// <returns>Null when it says nothing.</returns>
    public static SplitSetting? Read(YamlFields fields, ProblemList problems)
    {
        switch (fields.Text("split")?.ToLowerInvariant())
        {
            case null or "auto":
                return null;
            case "off" or "no" or "false":
                return new(SplitMode.Off, null);
            case "on" or "yes" or "true":
                return new(SplitMode.On, null);
            case [>= '1' and <= '6' and var level]:
                return new(SplitMode.On, level - '0');
            case var other:
                var message = $"`split` is `off`, `on` or the level of the headings that begin sessions (1 to 6), not `{other}`; left out";
                problems.Warn(fields.LineOf("split"), message);
                return null;
        }
    }
}
