using Bot.Answers;
using Bot.Answers.Reading;
using Bot.Content;
using Bot.Search.Lexicon;
using Xunit;

namespace Bot.Tests.Answers;

public sealed class EvidenceTests
{
    private static readonly Evidence InScope = new(
        Coverage: 0.3f, IsScoped: true, QuestionKind.Other, HasValue: null, Aspects: 0, Terms: 3, HasUnknown: false, NamesUnknown: false);

    [Fact]
    public void A_named_scope_makes_an_answer_likelier() => Assert.True(InScope.LogOdds > (InScope with { IsScoped = false }).LogOdds);

    [Fact]
    public void Covered_words_count_more_when_no_scope_is_named()
    {
        var outside = InScope with { IsScoped = false };

        Assert.True(Gain(outside) > Gain(InScope));

        static float Gain(Evidence evidence) => (evidence with { Coverage = 0.6f }).LogOdds - evidence.LogOdds;
    }

    [Fact]
    public void What_is_told_of_in_other_words_speaks_for_an_answer() => Assert.True((InScope with { Aspects = 0.5f }).LogOdds > InScope.LogOdds);

    [Fact]
    public void A_number_is_asked_for_in_vain_more_often_than_a_reason()
    {
        Assert.True((InScope with { Kind = QuestionKind.Quantity }).LogOdds < InScope.LogOdds);
        Assert.True((InScope with { Kind = QuestionKind.Explanation }).LogOdds > InScope.LogOdds);
    }

    [Fact]
    public void A_value_that_is_there_speaks_for_an_answer_and_one_that_is_missing_against()
    {
        var asked = InScope with { Kind = QuestionKind.Quantity };

        Assert.True((asked with { HasValue = true }).LogOdds > InScope.LogOdds);
        Assert.True((asked with { HasValue = false }).LogOdds < asked.LogOdds);
    }

    [Fact]
    public void An_unknown_name_speaks_against_an_answer() => Assert.True((InScope with { NamesUnknown = true }).LogOdds < InScope.LogOdds);

    [Fact]
    public void Many_words_speak_for_one_up_to_a_limit()
    {
        Assert.True((InScope with { Terms = 1 }).LogOdds < InScope.LogOdds);
        Assert.Equal((InScope with { Terms = 50 }).LogOdds, (InScope with { Terms = 5 }).LogOdds);
    }

    [Fact]
    public void Outside_a_scope_nothing_is_shown_that_has_few_of_the_words()
    {
        var wordy = InScope with { IsScoped = false, Kind = QuestionKind.Explanation, Terms = 5 };

        Assert.True((wordy with { Coverage = 0.45f }).IsWorthShowing);
        Assert.False((wordy with { Coverage = 0.25f }).IsWorthShowing);
        Assert.False((wordy with { Coverage = 0.45f, HasUnknown = true }).IsWorthShowing);
    }

    [Theory]
    [InlineData("how many people share the duty", nameof(QuestionKind.Quantity))]
    [InlineData("当番は何人ですか", nameof(QuestionKind.Quantity))]
    [InlineData("費用はどれくらい?", nameof(QuestionKind.Quantity))]
    [InlineData("why was it late", nameof(QuestionKind.Explanation))]
    [InlineData("どのように移行したか", nameof(QuestionKind.Explanation))]
    [InlineData("移行が遅れた理由", nameof(QuestionKind.Explanation))]
    [InlineData("who was there", nameof(QuestionKind.Other))]
    [InlineData("道具について", nameof(QuestionKind.Other))]
    [InlineData("shower thoughts", nameof(QuestionKind.Other))]
    public void Question_words_tell_what_kind_of_answer_is_asked_for(string question, string kind) =>
        Assert.Equal(Enum.Parse<QuestionKind>(kind), QuestionKindReader.Read(question));

    [Theory]
    [InlineData("RabbitMQ", true, Language.English, true)]
    [InlineData("Snowflake", false, Language.English, true)]
    [InlineData("Snow", true, Language.English, false)]
    [InlineData("snow", false, Language.English, false)]
    [InlineData("qwzx", false, Language.English, true)]
    [InlineData("snow", false, Language.Japanese, true)]
    [InlineData("ゾルタクス", false, Language.Japanese, true)]
    [InlineData("ラーメン", false, Language.Japanese, false)]
    [InlineData("給料", false, Language.Japanese, false)]
    internal void Names_are_told_by_capitals_script_and_the_dictionary(string word, bool isFirst, Language language, bool isName) =>
        Assert.Equal(isName, NameReader.IsName(word, isFirst, language, BilingualLexicon.Default));

    [Fact]
    public void Tags_around_a_question_are_no_words_of_it() =>
        Assert.Equal("how many  GPUs  does it have", Asking.Shipped.Explain(new Question("how many <b>GPUs</b> does it have")).Question.Terms);

    [Fact]
    public void A_question_about_a_speaker_in_other_words_gets_the_best_there_is_as_unsure()
    {
        var notes = Asking.Of(("a1.en.md", """
            ---
            title: T
            speakers: [Sato, Mori]
            ---
            # Sato

            The bakers rise at three, and by noon everything is sold.

            # Mori

            The ovens are old.
            """));

        var answer = notes.Answer("how do employees of Sato organise their working schedule");

        Assert.Equal((Outcome.Weak, "sato"), (answer.Outcome, answer.FirstSection()));
    }

    [Fact]
    public void What_matches_little_of_a_small_scope_is_followed_by_the_rest_of_it()
    {
        var notes = Asking.Of(("a1.en.md", """
            ---
            title: T
            speakers: [Sato]
            ---
            # First

            The bakers rise at three.

            # Second

            The flour comes by ship.

            # Third

            The ovens are old.
            """));

        var answer = notes.Answer("how does Sato describe the deliveries of flour and sugar");

        Assert.Equal((Outcome.Weak, 3), (answer.Outcome, answer.Total));
        Assert.Equal(["second", "first", "third"], answer.Excerpts.Select(excerpt => excerpt.SectionId));
    }

    [Fact]
    public void A_scope_without_notes_has_nothing_to_show()
    {
        var notes = Asking.Of(
            ("a1.en.md", "---\nsession: A1\ntitle: Ovens\n---\n"), ("a2.en.md", "---\nsession: A2\ntitle: Ships\n---\n# H\n\nThe flour comes by ship.\n"));

        Assert.Equal(Outcome.None, notes.Answer("how do bakers of A1 organise their working schedule").Outcome);
    }

    [Fact]
    public void What_is_found_by_translation_alone_leaves_out_nothing()
    {
        const string Text = "how many GPUs does MN-1 have";
        var notes = Asking.Shipped.Snapshot;
        var japanese = Asking.Publish(notes with { Conferences = [.. notes.Conferences.Select(InJapaneseOnly)] });

        Assert.Equal((Outcome.Found, Outcome.Found), (Asking.Shipped.Answer(Text).Outcome, japanese.Answer(Text).Outcome));
        Assert.True(Asking.Shipped.Answer(Text).Total < Candidates(Asking.Shipped));
        Assert.Equal(Candidates(japanese), japanese.Answer(Text).Total);

        static int Candidates(Library library) => library.Explain(new Question(Text)).Candidates.Count;

        static Conference InJapaneseOnly(Conference conference) => conference with
        {
            Sessions = [.. conference.Sessions.Select(session => session with { Versions = [.. session.Versions.Where(version => version.Language == Language.Japanese)] })],
        };
    }
}
