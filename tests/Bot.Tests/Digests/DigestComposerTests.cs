using Bot.Answers;
using Bot.Content;
using Bot.Digests;
using Bot.Presentation;
using Xunit;

namespace Bot.Tests.Digests;

public sealed class DigestComposerTests
{
    private static readonly IReadOnlyDictionary<SessionKey, DateOnly> NothingShown = new Dictionary<SessionKey, DateOnly>();

    private readonly Dictionary<(SessionKey, string), ContentVersion> numbers = [];

    [Fact]
    public void What_is_new_or_changed_comes_with_its_reason_and_nothing_else()
    {
        var library = DigestNotes.Library();
        var seen = Numbered(library).Latest;
        library.Change("B10", "D10");

        var digest = Compose(library, seen)!;

        Assert.Equal([(DigestReason.Changed, "B10"), (DigestReason.New, "D10")], digest.Content.Entries.Select(entry => (entry.Reason, entry.Reference)));
        Assert.Equal(0, digest.Content.MoreNew);
        Assert.Equal(Numbered(library).Latest, digest.Plan.SeenVersion);
        Assert.Equal(["B10", "D10"], digest.Plan.Sessions.Select(session => session.Session));
    }

    [Fact]
    public void More_than_fits_is_counted_and_counts_as_seen()
    {
        var library = DigestNotes.Library("D10", "E10", "F10");

        var digest = Compose(library, seen: 0)!;

        Assert.Equal((3, 3), (digest.Content.Entries.Length, digest.Content.MoreNew));
        Assert.Equal(DigestReason.OfTheDay, Compose(library, digest.Plan.SeenVersion)!.Content.Entries.Single().Reason);
    }

    [Fact]
    public void Each_session_with_notes_has_its_day_before_any_repeats()
    {
        var library = DigestNotes.Library();
        var shown = new Dictionary<SessionKey, DateOnly>();
        var days = new List<string>();
        for (var day = 1; day <= 7; day++)
        {
            // Another replica has another library, and finds the same.
            var digest = Compose(DigestNotes.Library(), Numbered(library).Latest, shown)!;
            days.Add(digest.Content.Entries.Single().Reference);
            shown[digest.Plan.Sessions.Single()] = new DateOnly(2026, 5, day);
        }

        Assert.Equal(["A10", "B10", "C10", "A10", "B10", "C10", "A10"], days);
    }

    [Fact]
    public void A_session_that_comes_later_has_its_turn_before_the_others_repeat()
    {
        var library = DigestNotes.Library("D10");
        var shown = new[] { "A10", "B10", "C10" }.ToDictionary(code => new SessionKey("harbour", code), _ => new DateOnly(2026, 5, 1));

        Assert.Equal("D10", Compose(library, Numbered(library).Latest, shown)!.Content.Entries.Single().Reference);
    }

    [Fact]
    public void An_entry_has_three_sentences_three_highlights_and_a_question_that_its_session_answers()
    {
        var library = DigestNotes.Library();

        var entry = Compose(library, Numbered(library).Latest)!.Content.Entries.Single();

        Assert.Equal("First about cranes. Second. Third.", entry.Summary);
        Assert.Equal(["one", "two", "three"], entry.Highlights);
        var question = Assert.Single(entry.Suggestion!.Questions);
        Assert.Equal("How does the harbour keep cranes?", question);
        Assert.Equal("A10", Assert.IsType<Answer>(library.Ask(new Question(question))).Excerpts[0].Session);
    }

    [Fact]
    public void A_digest_speaks_the_language_of_its_subscription()
    {
        var library = DigestNotes.Library();

        var entry = Compose(library, Numbered(library).Latest, language: Language.Japanese)!.Content.Entries.Single();

        Assert.Equal(("cranesについて", "一つ目。二つ目。三つ目。"), (entry.Version.Title, entry.Summary));
    }

    [Fact]
    public void Without_notes_there_is_nothing_to_say()
    {
        var library = DigestNotes.Library();
        library.Publish(ContentSnapshot.Empty);

        Assert.Null(Compose(library, 0));
    }

    private ComposedDigest? Compose(
        Library library, long seen, IReadOnlyDictionary<SessionKey, DateOnly>? shown = null, Language language = Language.English) =>
        new DigestComposer(library, new NoLinks()).Compose(Numbered(library), language, seen, shown ?? NothingShown);

    /// <summary>As the store does.</summary>
    private NumberedNotes Numbered(Library library)
    {
        var versions = new Dictionary<SessionKey, ContentVersion>();
        foreach (var session in library.Snapshot.Sessions)
        {
            var key = new SessionKey(session.ConferenceId, session.Code);
            var hash = SessionFingerprint.Of(session);
            if (!numbers.TryGetValue((key, hash), out var version))
                numbers.Add((key, hash), version = new(numbers.Count + 1, !numbers.Keys.Any(known => known.Item1 == key)));
            versions.Add(key, version);
        }

        return new(library.Snapshot, versions);
    }

    private sealed class NoLinks : ISessionLinks
    {
        public string? To(string conference, string session, Language language, SessionPlace? place) => null;
    }
}
