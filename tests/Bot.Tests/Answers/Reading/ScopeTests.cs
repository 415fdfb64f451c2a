using Bot.Answers;
using Xunit;

namespace Bot.Tests.Answers.Reading;

public sealed class ScopeTests
{
    [Theory]
    [InlineData("hiring in A10", "A10")]
    [InlineData("a10 hiring", "A10")]
    [InlineData("Ａ１０の採用", "A10")]
    [InlineData("what did the VPoE panel say about hiring", "A10")]
    [InlineData("VPoEパネルで採用の話は?", "A10")]
    [InlineData("GPUs in the keynote", "A00")]
    [InlineData("基調講演でGPUは何枚?", "A00")]
    [InlineData("k8s in the Wantedly talk", "A20")]
    [InlineData("OpsCareの講演でPrometheusは?", "A50")]
    public void A_session_is_known_by_its_code_alias_or_kind(string question, string session) =>
        Assert.Equal(session, Scoped(question).Session);

    [Theory]
    [InlineData("what does Kato-san read", "Kato", null)]
    [InlineData("what does kato read", "Kato", null)]
    [InlineData("加藤さんが読む本は?", "加藤慶一", null)]
    [InlineData("加藤氏が読む本は?", "加藤慶一", null)]
    [InlineData("@s_wool books", "Kato", null)]
    [InlineData("メルカリの是澤さんが読んだ本は?", "是澤太志", "Mercari")]
    [InlineData("books that Koresawa of Mercari read", "Koresawa", "Mercari")]
    [InlineData("culture at Mercari", null, "Mercari")]
    [InlineData("グノシーの採用体制は?", null, "Gunosy")]
    public void A_person_or_organisation_is_named_in_the_language_of_the_question(string question, string? speaker, string? organisation)
    {
        var scope = Scoped(question);

        Assert.Equal((speaker, organisation), (scope.Speaker, scope.Organisation));
    }

    [Theory]
    [InlineData("an office in Katowice")]
    [InlineData("session A100 about hiring")]
    [InlineData("佐加藤木の採用")]
    [InlineData("メルカリストの採用")]
    [InlineData("hiring in XA10")]
    public void A_name_inside_another_word_is_no_name(string question) =>
        Assert.Equal(Scope.Everything, Scoped(question));

    [Fact]
    public void Two_speakers_mean_either()
    {
        var answer = Asking.Shipped.Answer("what did Kato and Takamura say about technology", top: 10);

        Assert.Equal(["Kato", "Takamura"], answer.Scope.Speaker!.Split(", ").Order());
        Assert.Equal(["Kato (Gunosy)", "Takamura (HEARTBEATS)"], answer.Excerpts.Select(excerpt => excerpt.Speaker).Distinct().Order());
    }

    [Fact]
    public void A_speaker_and_their_organisation_mean_the_speaker() =>
        Assert.All(
            Asking.Shipped.Answer("メルカリの是澤さん", top: 20).Excerpts,
            excerpt => Assert.Equal("是澤太志 (Mercari)", excerpt.Speaker));

    [Fact]
    public void A_speaker_and_a_foreign_organisation_mean_either()
    {
        var answer = Asking.Shipped.Answer("Kato and Mercari on culture", top: 20);

        Assert.NotEmpty(answer.Excerpts);
        Assert.All(answer.Excerpts, excerpt => Assert.Contains(excerpt.Speaker, new[] { "Kato (Gunosy)", "Koresawa (Mercari)" }));
    }

    [Theory]
    [InlineData("Kato-san")]
    [InlineData("tell me about Kato")]
    [InlineData("加藤さんについて教えてください")]
    public void A_name_alone_shows_what_there_is_in_the_order_of_the_notes(string question) =>
        Assert.Equal(["launch-kato", "role-kato", "reward-kato"], Asking.Shipped.Answer(question).Excerpts.Select(excerpt => excerpt.SectionId));

    [Theory]
    [InlineData("what is a boundary spanner")]
    [InlineData("バウンダリースパナーって何")]
    public void A_scope_that_holds_nothing_is_said_and_the_best_outside_it_shown(string question)
    {
        var answer = Asking.Shipped.Answer(question, session: "A50");

        Assert.Equal((Outcome.Weak, true, "A50"), (answer.Outcome, answer.OutsideScope, answer.Scope.Session));
        Assert.Equal("A10", answer.Excerpts[0].Session);
    }

    [Fact]
    public void A_scope_that_holds_nothing_when_nothing_else_does_either_gives_none()
    {
        var answer = Asking.Shipped.Answer("what did the keynote say about pizza recipes");

        Assert.Equal((Outcome.None, false, "A00"), (answer.Outcome, answer.OutsideScope, answer.Scope.Session));
        Assert.NotEmpty(answer.Nearest);
    }

    [Theory]
    [InlineData("what did A60 say?")]
    [InlineData("what was the Mercari infrastructure talk about")]
    [InlineData("A60は何の話?")]
    [InlineData("A60")]
    public void A_session_without_notes_is_shown_as_such(string question) =>
        Assert.Equal("A60", Assert.IsType<SessionDetails>(Asking.Shipped.Ask(new Question(question))).Session.Code);

    [Fact]
    public void A_subject_in_a_session_without_notes_is_not_found_there() =>
        Assert.Equal(
            (Outcome.None, "A60"),
            (Asking.Shipped.Answer("what did A60 say about pizza").Outcome, Asking.Shipped.Answer("what did A60 say about pizza").Nearest[0].Session));

    [Fact]
    public void Mercaris_talk_is_the_talk_of_that_name() =>
        Assert.Equal("A60", Assert.IsType<SessionDetails>(Asking.Shipped.Ask(new Question("Mercari's talk"))).Session.Code);

    [Fact]
    public void An_organisation_is_shown_by_its_name_in_the_language_of_the_question()
    {
        var notes = Asking.Of(
            ("a1.en.md", "---\ntitle: T\norganisations: [{ name: Acme, aliases: [アクメ] }]\n---\n# H\n\nThe zebra decides.\n"),
            ("a1.ja.md", "---\ntitle: T\norganisations: [{ name: アクメ, aliases: [Acme] }]\n---\n# H\n\nシマウマが決める。\n"));

        Assert.Equal("Acme", notes.Answer("zebra at Acme").Scope.Organisation);
        Assert.Equal("アクメ", notes.Answer("アクメのシマウマ").Scope.Organisation);
    }

    [Theory]
    [InlineData("zebra at Quillmap", "Quillmap Systems")]
    [InlineData("キルマップのシマウマは?", "Quillmap Systems")]
    [InlineData("zebra at Zorvex", "Zorvex,Inc.")]
    [InlineData("ゾルベックスのシマウマ", "Zorvex,Inc.")]
    public void An_organisation_is_known_without_what_kind_it_is(string question, string organisation) =>
        Assert.Equal(organisation, Organisations().Answer(question).Scope.Organisation);

    [Theory]
    [InlineData("what did the zebra want to do next")]
    [InlineData("a national zebra")]
    [InlineData("can it pay the zebra")]
    public void A_common_word_is_no_short_name(string question) => Assert.Equal(Scope.Everything, Organisations().Answer(question).Scope);

    [Fact]
    public void A_word_that_other_notes_have_is_no_short_name() =>
        Assert.Equal(Scope.Everything, Organisations().Answer("the zebra of the quizzard").Scope);

    [Fact]
    public void A_short_name_of_two_organisations_means_either() =>
        Assert.Equal("a6", Organisations().Answer("what does Grandel say about a lion").Excerpts[0].Session, ignoreCase: true);

    [Theory]
    [InlineData("was the show live")]
    [InlineData("what is said on testing")]
    [InlineData("Live show")]
    public void A_title_or_file_name_that_is_one_common_word_limits_no_question(string question)
    {
        var notes = Asking.Of(
            ("live.en.md", "---\ntitle: LIVE\n---\n# H\n\nA band played.\n"),
            ("testing.en.md", "---\ntitle: Proof of work\n---\n# H\n\nTests are written first.\n"),
            ("a3.en.md", "---\ntitle: Auctions\n---\n# H\n\nThe live show is on stage, after some testing.\n"));

        Assert.Equal(Scope.Everything, notes.Answer(question).Scope);
    }

    private static Library Organisations() => Asking.Of(
        ("a1.en.md", "---\ntitle: T\norganisations: [{ name: Quillmap Systems, aliases: [株式会社キルマップシステムズ] }]\n---\n# H\n\nThe zebra of Quillmap decides.\n"),
        ("a2.en.md", "---\ntitle: U\norganisations: [{ name: \"Zorvex,Inc.\", aliases: [ゾルベックス(株)] }]\n---\n# H\n\nA zebra, not a quizzard.\n"),
        ("a3.en.md", "---\ntitle: V\norganisations: [National Bank, Next Ltd, IT Holdings]\n---\n# H\n\nThe zebra pays.\n"),
        ("a4.en.md", "---\ntitle: W\norganisations: [Quizzard Labs]\n---\n# H\n\nThe zebra learns.\n"),
        ("a5.en.md", "---\ntitle: X\norganisations: [Grandel Systems]\n---\n# H\n\nThe zebra rests.\n"),
        ("a6.en.md", "---\ntitle: Y\norganisations: [Grandel Games]\n---\n# H\n\nA lion sleeps all day.\n"));

    private static Scope Scoped(string question) => Asking.Shipped.Answer(question).Scope;
}
