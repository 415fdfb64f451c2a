using System.Collections.Immutable;
using Bot.Answers;
using Bot.Answers.Excerpts;
using Bot.Content;
using Bot.Presentation;

namespace Bot.Digests;

internal sealed record ComposedDigest(DigestContent Content, DeliveryPlan Plan);

/// <summary>Chooses what a digest shows: what is new or changed; else the session that was shown longest ago, each once before any repeats.</summary>
internal sealed class DigestComposer(Library library, ISessionLinks links)
{
    private const int MostEntries = 3;

    private const int MostHighlights = 3;

    private const int SummarySentences = 3;

    /// <summary>How many headings are tried as a question.</summary>
    private const int MostSuggestions = 5;

    /// <param name="shown">When each session was last shown here.</param>
    /// <returns>Null: there is nothing to say.</returns>
    public ComposedDigest? Compose(NumberedNotes news, Language language, long seenVersion, IReadOnlyDictionary<SessionKey, DateOnly> shown)
    {
        var told = news.Notes.Conferences
            .SelectMany(conference => conference.Sessions, (conference, session) => (Conference: conference, Session: session, Key: KeyOf(session)))
            .Where(candidate => HasSomethingToSay(candidate.Session))
            .ToList();
        var fresh = told.Where(candidate => news.Versions[candidate.Key].Number > seenVersion).OrderBy(candidate => news.Versions[candidate.Key].Number)
            .ToList();
        if (fresh.Count == 0 && told.Count == 0)
            return null;

        // LINQ's order is stable: what was never shown comes in the order of the notes, on every replica.
        var chosen = fresh.Count > 0 ? fresh.Take(MostEntries).ToList() : [told.MinBy(candidate => shown.GetValueOrDefault(candidate.Key))];
        var directory = new SessionDirectory(news.Notes);
        var entries = chosen.Select(candidate => Entry(
            fresh.Count == 0 ? DigestReason.OfTheDay : news.Versions[candidate.Key].IsFirst ? DigestReason.New : DigestReason.Changed,
            candidate.Conference, candidate.Session, directory.Reference(candidate.Session), language));
        return new(
            new(language, [.. entries], Math.Max(0, fresh.Count - chosen.Count)), new([.. chosen.Select(candidate => candidate.Key)], news.Latest));
    }

    private static SessionKey KeyOf(Session session) => new(session.ConferenceId, session.Code);

    private static bool HasSomethingToSay(Session session) =>
        session.Versions.Any(version => version.Summary is not null || version.Sections.Any(section => !section.Passages.IsEmpty));

    private DigestEntry Entry(DigestReason reason, Conference conference, Session session, string reference, Language language)
    {
        var version = session.In(language) is { } own && HasSomethingToSay(session with { Versions = [own] }) ? own : session.InOrOther(language);
        return new(
            reason,
            conference,
            reference,
            version,
            SummaryOf(version),
            [.. version.Highlights.Take(MostHighlights)],
            SuggestionFor(session, version),
            links.To(session.ConferenceId, session.Code, version.Language, null));
    }

    /// <summary>The notes' own summary, else how they begin.</summary>
    private static string? SummaryOf(SessionVersion version)
    {
        var text = version.Summary
            ?? version.Sections.SelectMany(section => section.Passages).FirstOrDefault(passage => passage.Kind == PassageKind.Paragraph)?.Text;
        if (text is null)
            return null;
        var ends = SentenceBoundaries.Of(text).Where(end => end > 0).Take(SummarySentences).ToList();
        return (ends.Count == 0 ? text : text[..ends[^1]]).Trim();
    }

    /// <summary>A heading that, asked as a question, this session answers.</summary>
    private MessageAction? SuggestionFor(Session session, SessionVersion version) => Suggestions.Of(version)
        .Take(MostSuggestions)
        .Where(question => library.Ask(new Question(question)) is Answer { Outcome: Outcome.Found, Excerpts: [var first, ..] }
            && first.Conference == session.ConferenceId
            && first.Session.EndsWith(session.Code, StringComparison.Ordinal))
        .Select(question => new MessageAction(ActionKind.Ask, [question], version.Language))
        .FirstOrDefault();
}
