using Bot.Answers;
using Bot.Content;
using Xunit;

namespace Bot.Tests.Answers;

public sealed class OutcomeTests
{
    private static readonly Lazy<List<(Answer Short, Answer Long)>> Answers = new(
        () => [.. Asking.ShippedSearches.Select(text => (Asking.Shipped.Answer(text), Asking.Shipped.Answer(text, top: 100)))]);

    [Fact]
    public void What_the_notes_say_is_found()
    {
        var answer = Asking.Shipped.Answer("what is a boundary spanner");

        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.Contains("boundary spanner", answer.Excerpts[0].Text, StringComparison.Ordinal);
        Assert.Empty(answer.Missing);
    }

    [Theory]
    [InlineData("pizza", "pizza")]
    [InlineData("おすすめのラーメン屋は?", "ラーメン屋")]
    [InlineData("what about zebras", "zebras")]
    public void What_the_notes_lack_is_none_and_the_missing_word_is_named_as_typed(string question, string missing)
    {
        var answer = Asking.Shipped.Answer(question);

        Assert.Equal((Outcome.None, 0), (answer.Outcome, answer.Total));
        Assert.Empty(answer.Excerpts);
        Assert.Contains(missing, answer.Missing);
    }

    [Fact]
    public void What_is_there_in_part_is_weak()
    {
        var notes = Asking.Of(("a1.en.md", "---\ntitle: T\n---\n# H\n\nThe zebra drinks.\n\n# G\n\nThe giraffe eats leaves.\n"));

        Assert.Equal(
            (Outcome.Found, Outcome.Weak, Outcome.None),
            (notes.Answer("does the zebra drink").Outcome, notes.Answer("does the zebra dance").Outcome, notes.Answer("tango contests in Lisbon").Outcome));
        Assert.Contains(Answers.Value, pair => pair.Short.Outcome == Outcome.Weak);
    }

    [Fact]
    public void All_outcomes_keep_their_promises() =>
        Assert.All(Answers.Value, pair =>
        {
            var answer = pair.Short;
            Assert.Equal(answer.Outcome == Outcome.None, answer.Excerpts.IsEmpty);
            Assert.Equal(Math.Min(Question.DefaultTop, answer.Total), answer.Excerpts.Length);
            Assert.True(answer.Outcome == Outcome.None || answer.Nearest.IsEmpty);
            Assert.InRange(answer.Nearest.Length, 0, Question.DefaultTop);
            Assert.Distinct(answer.Nearest.Select(nearest => nearest.Reference));
            Assert.All(answer.Suggestions, suggestion => Assert.True(suggestion is [.., '?' or '？' or 'か'], suggestion));
            Assert.All(answer.Missing, word => Assert.Contains(word, answer.Question, StringComparison.Ordinal));
        });

    [Fact]
    public void Asking_for_more_shows_the_same_first_and_up_to_the_total() =>
        Assert.All(Answers.Value, pair =>
        {
            Assert.Equal(pair.Short.Excerpts.Select(Place), pair.Long.Excerpts.Take(pair.Short.Excerpts.Length).Select(Place));
            Assert.Equal((pair.Short.Total, pair.Short.Outcome), (pair.Long.Total, pair.Long.Outcome));
            Assert.Equal(pair.Long.Total, pair.Long.Excerpts.Length);
        });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_more_is_shown_than_was_asked_for(int top)
    {
        var answer = Asking.Shipped.Answer("microservices", top);

        Assert.Equal(top, answer.Excerpts.Length);
        Assert.True(answer.Total > top);
    }

    [Theory]
    [InlineData("en", "シマウマの給料は?")]
    [InlineData("ja", "what is the pay of pilots")]
    public void Examples_come_from_the_other_language_when_the_notes_are_in_one_only(string language, string question)
    {
        var notes = Asking.Of(($"a1.{language}.md", "---\ntitle: T\n---\n# Who feeds the lions?\n\nNobody.\n"));
        var asked = notes.Answer(question).Language;

        var help = Assert.IsType<Help>(notes.Ask(new Question("help", asked)));

        Assert.Equal(["Who feeds the lions?", "show A1"], help.Examples);
    }

    [Fact]
    public void What_was_asked_in_vain_suggests_only_what_is_about_it()
    {
        var notes = Asking.Of(("a1.en.md", "---\ntitle: T\n---\n# Who feeds the lions?\n\nNobody.\n\n# Lions\n\nThey are fed.\n"));

        Assert.Empty(notes.Answer("pizza").Suggestions);
        Assert.All(Asking.Shipped.Answer("pizza").Suggestions, suggestion => Assert.EndsWith("?", suggestion, StringComparison.Ordinal));
    }

    [Fact]
    public void An_excerpt_marks_what_matched_or_tells_why_it_is_shown() => Assert.All(
        Answers.Value.SelectMany(pair => pair.Long.Excerpts),
        excerpt => Assert.Equal(excerpt.Highlights.IsEmpty, excerpt.Reason != MatchReason.Words));

    [Fact]
    public void An_excerpt_is_made_of_its_passages() => Assert.All(
        Answers.Value.SelectMany(pair => pair.Long.Excerpts),
        excerpt =>
        {
            Assert.Equal(excerpt.Text, string.Join('\n', excerpt.Passages.Select(passage => excerpt.Text.Substring(passage.Start, passage.Length))));
            Assert.All(
                excerpt.Passages.Where(passage => passage.Line > 0),
                passage => Assert.Contains(
                    excerpt.From!.Version.Sections.SelectMany(section => section.Passages),
                    own => own.Line == passage.Line && own.Text.Contains(excerpt.Text.Substring(passage.Start, passage.Length), StringComparison.Ordinal)));
        });

    [Fact]
    public void Nearest_sessions_are_named_in_the_language_of_the_question()
    {
        var nearest = Asking.Shipped.Answer("おすすめのラーメン屋は?").Nearest;

        Assert.All(nearest, session => Assert.Equal(
            Asking.Shipped.Snapshot.Sessions.First(other => other.Code == session.Session).In(Language.Japanese)!.Title, session.Title));
        Assert.All(nearest, session => Assert.EndsWith($"{session.Session}.ja#", session.Link, StringComparison.Ordinal));
    }

    private static (string, string, int) Place(Excerpt excerpt) => (excerpt.Source.File, excerpt.SectionId, excerpt.Source.Line);
}
