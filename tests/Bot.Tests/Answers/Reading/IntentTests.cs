using Bot.Answers;
using Bot.Answers.Reading;
using Xunit;

namespace Bot.Tests.Answers.Reading;

public sealed class IntentTests
{
    [Theory]
    [InlineData("help")]
    [InlineData("Help!")]
    [InlineData("what can you do?")]
    [InlineData("how can I use this")]
    [InlineData("ヘルプ")]
    [InlineData("使い方")]
    public void Help_is_understood(string text) => Assert.NotEmpty(Assert.IsType<Help>(Ask(text)).Examples);

    [Theory]
    [InlineData("sessions")]
    [InlineData("list all sessions")]
    [InlineData("what sessions are there?")]
    [InlineData("agenda")]
    [InlineData("セッション一覧")]
    [InlineData("どんなセッションがありますか?")]
    public void The_sessions_are_listed(string text) =>
        Assert.Contains(Assert.IsType<SessionList>(Ask(text)).Conferences[0].Sessions, session => session.Code == "A60");

    [Theory]
    [InlineData("show A10")]
    [InlineData("Show me A10.")]
    [InlineData("show the VPoE panel")]
    [InlineData("A10を見せて")]
    [InlineData("A10のノートを見せて")]
    [InlineData("a10")]
    [InlineData("the VPoE panel")]
    [InlineData("tell me about A10")]
    [InlineData("A10について教えて")]
    [InlineData("VPoEパネルは何の話?")]
    public void A_session_is_shown(string text)
    {
        var details = Assert.IsType<SessionDetails>(Ask(text));

        Assert.Equal("A10", details.Session.Code);
        Assert.StartsWith("/july-tech-festa-2018/A10.", details.Link, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which sessions mention k8s")]
    [InlineData("Which sessions mention Kubernetes?")]
    [InlineData("what talks are about Kubernetes")]
    [InlineData("sessions about k8s")]
    [InlineData("どのセッションがk8sに触れていますか")]
    [InlineData("k8sに触れているセッションは?")]
    public void Sessions_that_mention_a_subject_are_shown_by_one_excerpt_each(string text)
    {
        var answer = Assert.IsType<Answer>(Ask(text));

        Assert.Equal((Outcome.Found, Grouping.Session), (answer.Outcome, answer.Grouping));
        Assert.Superset(new HashSet<string> { "A00", "A20", "A50" }, answer.Excerpts.Select(excerpt => excerpt.Session).ToHashSet());
        Assert.Distinct(answer.Excerpts.Select(excerpt => excerpt.Session));
    }

    [Fact]
    public void Sessions_that_use_another_word_for_the_subject_are_found_by_the_glossary()
    {
        var notes = Asking.Of(
            ("glossary.yaml", "- k8s = Kubernetes\n"),
            ("a1.en.md", "---\ntitle: One\n---\n# H\n\nContainers run on Kubernetes.\n"),
            ("a2.en.md", "---\ntitle: Two\n---\n# H\n\nThe k8s cluster is new.\n"),
            ("a3.en.md", "---\ntitle: Three\n---\n# H\n\nA zebra attended.\n"));

        Assert.Equal(["A1", "A2"], notes.Answer("which sessions mention k8s").Excerpts.Select(excerpt => excerpt.Session).Order());
    }

    [Theory]
    [InlineData("who spoke about the MBA", "Takamura (HEARTBEATS)")]
    [InlineData("who mentioned the boundary spanner?", "Takamura (HEARTBEATS)")]
    [InlineData("誰がMBAについて話した", "高村成道 (HEARTBEATS)")]
    [InlineData("MBAについて話したのは誰?", "高村成道 (HEARTBEATS)")]
    public void Who_spoke_about_a_subject_is_answered_by_speaker(string text, string speaker)
    {
        var answer = Assert.IsType<Answer>(Ask(text));

        Assert.Equal((Outcome.Found, Grouping.Speaker), (answer.Outcome, answer.Grouping));
        Assert.Equal(speaker, answer.Excerpts[0].Speaker);
        Assert.Distinct(answer.Excerpts.Select(excerpt => excerpt.Speaker));
    }

    [Fact]
    public void Where_the_notes_do_not_say_who_spoke_about_a_subject_the_best_excerpts_answer()
    {
        var notes = Asking.Of(
            ("a1.en.md", "---\ntitle: One\n---\n# H\n\nEvent sourcing needs snapshots.\n"),
            ("a2.en.md", "---\ntitle: Two\nspeakers: [Mira Sol]\n---\n# Mira Sol on stores\n\nEvent sourcing keeps what happened.\n"),
            ("a3.en.md", "---\ntitle: Three\n---\n# H\n\nA zebra attended.\n"));

        var named = notes.Answer("who spoke about event sourcing?");
        var anonymous = notes.Answer("who spoke about event sourcing snapshots?");

        Assert.Equal((Grouping.Speaker, "Mira Sol"), (named.Grouping, named.Excerpts[0].Speaker));
        Assert.Equal((Grouping.Excerpt, "a1"), (anonymous.Grouping, anonymous.Excerpts[0].Session.ToLowerInvariant()));
    }

    [Fact]
    public void A_subject_that_nobody_spoke_about_is_not_found() =>
        Assert.Equal(Outcome.None, Assert.IsType<Answer>(Ask("who spoke about pizzas")).Outcome);

    [Theory]
    [InlineData("help engineers grow")]
    [InlineData("how can I use GPUs for research at a company like PFN")]
    [InlineData("were the sessions long")]
    [InlineData("who decides on hiring")]
    [InlineData("誰が採用を決める")]
    [InlineData("which session was the best")]
    [InlineData("セッションの感想は?")]
    [InlineData("使い方が難しいのは何?")]
    public void A_question_that_only_resembles_a_command_stays_a_question(string text) =>
        Assert.Equal((IntentKind.Ask, text), (IntentReader.Read(text).Kind, IntentReader.Read(text).Subject));

    [Fact]
    public void Showing_what_is_no_session_searches_for_it() =>
        Assert.Equal("monitoring", Assert.IsType<Answer>(Ask("show me how Prometheus is configured")).FirstSection());

    private static Reply Ask(string text) => Asking.Shipped.Ask(new Question(text));
}
