using Bot.Answers;
using Xunit;

namespace Bot.Tests.Answers;

/// <summary>What an answer says the notes are silent about.</summary>
public sealed class MissingTermsTests
{
    private static readonly Library English = Notes(
        "en", "The service answers at night. Load balancing keeps it up. The kubernetes cluster belongs to microservices.");

    private static readonly Library Japanese = Notes("ja", "このサービスは夜も応答する。採用の話もした。機械学習を使う。新東京都民の声を聞いた。");

    private static readonly Library Mesh = Notes("ja", "サービスメッシュを入れた。機械学習も使う。");

    [Theory]
    [InlineData("what about a service mesh", "service mesh")]
    [InlineData("service mesh or zeppelins", "service mesh,zeppelins")]
    [InlineData("zebras and a service", "zebras")]
    [InlineData("サービスメッシュとは", "サービスメッシュ")]
    [InlineData("サービス・メッシュとは", "サービス・メッシュ")]
    public void A_word_of_a_longer_term_is_named_by_the_whole(string question, string missing) =>
        Assert.Equal(missing, Missing(English, question));

    [Theory]
    [InlineData("サービスメッシュとは", "サービスメッシュ")]
    [InlineData("採用戦略は?", "採用戦略")]
    [InlineData("戦略的な採用は?", "戦略的")]
    [InlineData("サービスと農業", "農業")]
    [InlineData("新渡戸稲造は何と言った?", "新渡戸稲造")]
    [InlineData("新渡戸は何と言った?", "新渡戸")]
    [InlineData("what about a service mesh", "service mesh")]
    public void A_part_of_a_Japanese_compound_is_named_by_the_whole(string question, string missing) =>
        Assert.Equal(missing, Missing(Japanese, question));

    [Theory]
    [InlineData("load balancing")]
    [InlineData("負荷分散")]
    [InlineData("ロードバランシング")]
    [InlineData("kuberentes clusters")]
    [InlineData("micro-services")]
    [InlineData("クーバネティス")]
    public void What_stands_there_in_another_form_or_language_is_never_missing(string question) =>
        Assert.Equal("", Missing(English, question));

    [Theory]
    [InlineData("service mesh")]
    [InlineData("サービス・メッシュ")]
    [InlineData("machine learning")]
    public void The_words_of_a_term_that_stands_there_as_a_whole_are_never_missing(string question) =>
        Assert.Equal("", Missing(Mesh, question));

    [Fact]
    public void Characters_that_stand_there_within_other_words_are_not_said_to_be_missing() => Assert.Equal("", Missing(Japanese, "都民"));

    [Fact]
    public void Words_that_only_meet_because_a_name_between_them_was_taken_out_are_no_term()
    {
        var missing = Missing(English, "the service T1 mesh");

        Assert.Equal("mesh", missing);
    }

    [Fact]
    public void The_answer_names_the_whole_term()
    {
        var answer = Notes("en", "Dinner was late.").Answer("service mesh");

        Assert.Equal((Outcome.None, "service mesh"), (answer.Outcome, Assert.Single(answer.Missing)));
    }

    private static Library Notes(string language, string text) => Asking.Of(($"t1.{language}.md", $"---\ntitle: Notes\n---\n# H\n\n{text}\n"));

    private static string Missing(Library notes, string question) => string.Join(',', notes.Answer(question).Missing);
}
