using System.Globalization;
using Bot.Answers;
using Bot.Content;

namespace Bot.Insights;

/// <summary>Every word that insights are told with, in both languages.</summary>
internal abstract class InsightsWording
{
    public static InsightsWording In(Language language) => language == Language.Japanese ? JapaneseInsightsWording.Instance : EnglishInsightsWording.Instance;

    public abstract string Title { get; }

    public abstract string Questions { get; }

    public abstract string People { get; }

    public abstract string TimeToReply { get; }

    public abstract string Percentile95 { get; }

    public abstract string Votes { get; }

    public abstract string Helpful { get; }

    public abstract string Unhelpful { get; }

    public abstract string PerDay { get; }

    public abstract string MostAsked { get; }

    public abstract string InVain { get; }

    public abstract string NearInVain { get; }

    public abstract string Sessions { get; }

    public abstract string Comments { get; }

    public abstract string Workspaces { get; }

    public abstract string AllWorkspaces { get; }

    public abstract string Date { get; }

    public abstract string AsTable { get; }

    public abstract string Period { get; }

    /// <summary>Where no chat service is configured.</summary>
    public abstract string NoChat { get; }

    public abstract string Of(Outcome outcome);

    public abstract string Days(int days);

    public abstract string From(DateOnly first, DateOnly last);

    public abstract string On(DateOnly date);

    public abstract string Nothing(int days);

    /// <param name="questions">How many have no text.</param>
    public abstract string TextsNotKept(int questions);

    public abstract string Kept(int days);

    /// <summary>What the chart shows, for who cannot see it.</summary>
    public abstract string Chart(int total, DateOnly busiest, int most);

    /// <summary>To the length that people can feel.</summary>
    public static string Time(TimeSpan time) => time < TimeSpan.FromSeconds(1)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMilliseconds):0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    public static string Percent(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : 100.0 * part / whole):0} %");
}
