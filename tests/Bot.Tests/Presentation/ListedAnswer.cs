using Bot.Answers;
using Bot.Content;
using Bot.Tests.Web;

namespace Bot.Tests.Presentation;

/// <summary>An answer whose excerpt has a paragraph, a numbered list and what is nested in it.</summary>
internal static class ListedAnswer
{
    private const string Text = "Steps of hiring:\nAsk the team.\nWhat it lacks\nWhat it wants\nTalk.";

    public static Excerpt Excerpt { get; } = SampleNotes.HiringExcerpt with
    {
        Text = Text,
        StartsMidway = false,
        EndsMidway = false,
        Highlights = [new(9, 6)],
        Passages =
        [
            new(0, 16, PassageKind.Paragraph, 0, null, 20),
            new(17, 13, PassageKind.ListItem, 0, "2.", 22),
            new(31, 13, PassageKind.ListItem, 1, "•", 23),
            new(45, 13, PassageKind.ListItem, 1, "•", 24),
            new(59, 5, PassageKind.ListItem, 0, "3.", 25),
        ],
        From = new(SampleNotes.Snapshot.Conferences[0], SessionKind.Panel, SampleNotes.Snapshot.Conferences[0].Sessions[0].Versions[0]),
    };

    /// <summary>Two excerpts of one session with one of another between them; the last has nothing marked.</summary>
    public static Answer Answer { get; } = SampleNotes.HiringAnswer with
    {
        Total = 3,
        Excerpts =
        [
            Excerpt,
            SampleNotes.HiringExcerpt with { Session = "A60", Title = "Infrastructure", Section = ["Servers"], Speaker = null },
            SampleNotes.HiringExcerpt with { Section = ["Rewards"], Speaker = "Takamura", Highlights = [], Reason = MatchReason.Meaning },
        ],
    };
}
