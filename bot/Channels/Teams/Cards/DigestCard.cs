using Bot.Channels.Common;
using Bot.Conversations;

namespace Bot.Channels.Teams.Cards;

/// <summary>Draws a digest: who, what, and a question to go on with.</summary>
internal static class DigestCard
{
    /// <summary>Ample for a digest, and few enough that it is read.</summary>
    private const int MostEntries = 5;

    public static Drawing Draw(DigestContent digest)
    {
        var wording = ChatWording.In(digest.Language);
        var card = new CardBuilder(digest.Language);
        foreach (var entry in digest.Entries.Take(MostEntries))
            DrawEntry(card, entry, wording);
        var more = digest.MoreNew + Math.Max(0, digest.Entries.Length - MostEntries);
        if (more > 0)
            card.Quiet(wording.AndMore(more));
        foreach (var suggestion in digest.Entries.Select(entry => entry.Suggestion).OfType<MessageAction>().Take(Limits.Buttons - 1))
            card.Button(CardBuilder.Execute(suggestion.Questions[0], suggestion));
        card.Button(CardBuilder.Open(wording.OpenNotes, digest.Entries is [{ Link: var link }] ? link : null));
        var lines = digest.Entries.Select(entry => $"{wording.Reason(entry.Reason)}: {entry.Reference} {entry.Version.Title}\n{entry.Summary}".TrimEnd());
        return card.Draw(string.Join('\n', lines));
    }

    private static void DrawEntry(CardBuilder card, DigestEntry entry, ChatWording wording)
    {
        card.Add(CardBuilder.Small(wording.Reason(entry.Reason)) is { } reason ? reason with { Separator = true, Spacing = "medium" } : null);
        var title = ShownText.Line($"{entry.Reference} {entry.Version.Title}", Limits.Title);
        card.Add(
            CardBuilder.Runs(CardBuilder.Link(title, entry.Link, run => run with { Weight = "bolder", Size = "medium" })) is { } heading
                ? heading with { Spacing = "none" }
                : null);
        var facts = ShownText.Join(entry.Conference.Name.In(entry.Version.Language), wording.Speakers(entry.Version));
        card.Add(CardBuilder.Small(ShownText.Line(facts, Limits.Path)) is { } quiet ? quiet with { Spacing = "none" } : null);
        card.Sentence(entry.Summary);
        card.List(null, entry.Highlights.Select(SessionCards.Bullet));
    }
}
