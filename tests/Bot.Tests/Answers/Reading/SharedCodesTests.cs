using Bot.Answers;
using Xunit;

namespace Bot.Tests.Answers.Reading;

/// <summary>Two conferences that both have a session A10.</summary>
public sealed class SharedCodesTests
{
    private static readonly Library Notes = Asking.Of(
        ("festa-2018/conference.yaml", "name: Festa 2018\ndates: 2018-07\n"),
        ("festa-2018/a10.en.md", "---\nsession: A10\ntitle: Managers\naliases: [VPoE panel]\n---\n# Who decides\n\nThe manager decides on hiring zebras.\n"),
        ("festa-2018/a20.en.md", "---\nsession: A20\ntitle: Clusters\n---\n# Size\n\nA cluster of many giraffes.\n"),
        ("festa-2019/conference.yaml", "name: Festa 2019\ndates: 2019-07\n"),
        ("festa-2019/a10.en.md", "---\nsession: A10\ntitle: Zookeepers\n---\n# Who feeds\n\nThe zookeeper feeds the zebras.\n"));

    [Theory]
    [InlineData("A10")]
    [InlineData("a10")]
    public void A_shared_code_means_either_session(string session) =>
        Assert.Equal(["festa-2018/A10", "festa-2019/A10"], Sessions(Notes.Answer("zebras", session: session)));

    [Theory]
    [InlineData("festa-2018/A10")]
    [InlineData("FESTA-2018/a10")]
    public void A_reference_with_its_conference_means_one(string session)
    {
        var answer = Notes.Answer("zebras", session: session);

        Assert.Equal(["festa-2018/A10"], Sessions(answer));
        Assert.Equal("festa-2018/A10", answer.Scope.Session);
    }

    [Fact]
    public void A_code_of_one_conference_needs_no_conference_before_it()
    {
        var answer = Notes.Answer("giraffes", session: "a20");

        Assert.Equal("A20", answer.Excerpts[0].Session);
        Assert.Equal("A20", answer.Scope.Session);
    }

    [Fact]
    public void A_reference_to_no_session_finds_nothing_inside_it() =>
        Assert.True(Notes.Answer("zebras", session: "Z99").OutsideScope);

    [Fact]
    public void A_conference_named_in_the_question_limits_the_answer() =>
        Assert.Equal(["festa-2019/A10"], Sessions(Notes.Answer("zebras at Festa 2019")));

    [Theory]
    [InlineData("the VPoE panel", "festa-2018")]
    [InlineData("show festa-2018/A10", "festa-2018")]
    [InlineData("show festa-2019/A10", "festa-2019")]
    [InlineData("A10 of Festa 2018", "festa-2018")]
    public void A_session_is_shown_from_the_conference_that_is_meant(string question, string conference) =>
        Assert.Equal(conference, Assert.IsType<SessionDetails>(Notes.Ask(new Question(question))).Conference.Id);

    [Fact]
    public void The_session_asked_in_comes_before_the_session_named_in_the_text() =>
        Assert.Equal(["festa-2019/A10"], Sessions(Notes.Answer("the VPoE panel on zebras", session: "festa-2019/A10")));

    private static IEnumerable<string> Sessions(Answer answer) => answer.Excerpts.Select(excerpt => excerpt.Session).Order();
}
