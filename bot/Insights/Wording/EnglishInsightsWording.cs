using System.Globalization;
using Bot.Answers;

namespace Bot.Insights;

internal sealed class EnglishInsightsWording : InsightsWording
{
    public static EnglishInsightsWording Instance { get; } = new();

    public override string Title => "Insights";

    public override string Questions => "Questions";

    public override string People => "People";

    public override string TimeToReply => "Time to reply (median)";

    public override string Percentile95 => "95 % are faster than";

    public override string Votes => "Votes";

    public override string Helpful => "Found helpful";

    public override string Unhelpful => "Did not help";

    public override string PerDay => "Questions per day";

    public override string MostAsked => "Most asked";

    public override string InVain => "Asked in vain";

    public override string NearInVain => "Sessions nearest to what was asked in vain";

    public override string Sessions => "Most shown sessions";

    public override string Comments => "Comments on answers that did not help";

    public override string Workspaces => "Workspace";

    public override string AllWorkspaces => "All";

    public override string Date => "Date";

    public override string AsTable => "The same as a table";

    public override string Period => "Period";

    public override string NoChat => "No chat service is set up. What is asked in the browser or the terminal is not kept.";

    public override string Of(Outcome outcome) => outcome switch { Outcome.Found => "Answered", Outcome.Weak => "Unsure", _ => "Nothing found" };

    public override string Days(int days) => days == 1 ? "Today" : string.Create(CultureInfo.InvariantCulture, $"{days:N0} days");

    public override string From(DateOnly first, DateOnly last) => first == last ? On(last) : $"{On(first)} – {On(last)}";

    public override string On(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public override string Nothing(int days) => days == 1 ? "Nothing was asked in chat today." : $"Nothing was asked in chat in the last {Days(days)}.";

    public override string TextsNotKept(int questions) =>
        string.Create(CultureInfo.InvariantCulture, $"The text of {(questions == 1 ? "1 question" : $"{questions:N0} questions")} is not kept. ")
        + "To see here from now on what people ask, in their own words, set Insights:KeepText to on.";

    public override string Kept(int days) => $"Questions are kept for {Days(days)} (Insights:Retention). Only questions in chat are counted.";

    public override string Chart(int total, DateOnly busiest, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"{total:N0} questions; the most on one day were {most:N0}, on {On(busiest)}.");
}
