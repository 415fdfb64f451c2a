using System.Collections.Immutable;
using Bot.Content;
using Bot.Evaluation;
using Bot.Evaluation.Questions;
using Bot.Tests.Content;
using Bot.Tests.Web;
using Xunit;

namespace Bot.Tests.Evaluation.Questions;

public sealed class QuestionsFileTests : IDisposable
{
    private static readonly string Section = SampleNotes.Snapshot.Sessions.First().Versions[0].Sections[0].Id;

    /// <summary>That stands in the first section.</summary>
    private const string Sentence = "Three companies took part";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_question_is_read_with_what_answers_it()
    {
        var question = Assert.Single(Read($"- question: who?\n  session: a10\n  section: [{Section}]\n  paraphrase: true\n  level: 2\n"));

        Assert.Equal(("who?", Language.English, true, 1), (question.Text, question.Language, question.Paraphrase, question.Line));
        Assert.Equal(("festa-2018", "A10"), (question.Expected!.Conference, question.Expected.Session));
        Assert.Equal([Section], question.Expected.Sections);
        Assert.Equal("2", question.Fields["level"]);
        Assert.Equal("en", question.Fields["lang"]);
    }

    [Fact]
    public void A_question_without_an_answer_expects_none()
    {
        var question = Assert.Single(Read("- question: 社食はありますか\n  none: true\n"));

        Assert.Null(question.Expected);
        Assert.Equal(Language.Japanese, question.Language);
        Assert.Equal("true", question.Fields["none"]);
    }

    [Fact]
    public void What_a_right_excerpt_says_is_one_string_or_several()
    {
        var one = Assert.Single(Read($"- question: who?\n  session: A10\n  section: {Section}\n  says: {Sentence}\n"));
        var several = Assert.Single(Read($"- question: who?\n  session: A10\n  says: ['{Sentence}', '{Sentence.ToUpperInvariant()}']\n"));

        Assert.Equal([Sentence], one.Expected!.Says);
        Assert.Equal([Sentence, Sentence.ToUpperInvariant()], several.Expected!.Says);
        Assert.Empty(Assert.Single(Read("- question: who?\n  session: A10\n")).Expected!.Says);
    }

    [Theory]
    [InlineData("- question: [", "2: error: this YAML cannot be read")]
    [InlineData("question: x", "1: error: this file must hold a list of questions")]
    [InlineData("", " error: there is no question in it")]
    [InlineData("- x", "1: error: not a map with `question`")]
    [InlineData("- none: true", "1: error: no `question`")]
    [InlineData("- question: x", "1: error: neither a `session` that answers it nor `none: true`")]
    [InlineData("- question: x\n  none: true\n  session: A10", "1: error: `none` says that there is no answer")]
    [InlineData("- question: x\n  none: maybe\n  session: A10", "2: error: `none` must be true or false, not `maybe`")]
    [InlineData("- question: x\n  lang: fr\n  none: true", "2: error: `lang` must be en or ja, not `fr`")]
    [InlineData("- question: x\n  session: Z9", "2: error: there is no session `Z9` in the notes")]
    [InlineData("- question: x\n  session: A10\n  section: [nowhere]", "3: error: session A10 has no section `nowhere`")]
    [InlineData("- question: x\n  session: A10\n  says: nobody says this", "3: error: `nobody says this` in `says` stands in no expected section")]
    [InlineData("- question: x\n  session: A10\n  says: [' a b c d e f g ']", "3: error: `a b c d e f g` in `says` has fewer than 8 characters")]
    [InlineData("- question: x\n  none: true\n  says: nobody says this", "1: error: `none` says that there is no answer")]
    public void A_bad_question_is_named(string yaml, string message) =>
        Assert.StartsWith("questions.yaml:" + message, InputErrors.Of(() => Read(yaml))[0], StringComparison.Ordinal);

    [Fact]
    public void A_session_of_two_conferences_must_be_said_in_full()
    {
        var two = new ContentSnapshot([SampleNotes.Conference("festa-2018"), SampleNotes.Conference("festa-2019")], Glossary.Empty, "h");

        Assert.Equal(
            ["questions.yaml:2: error: several conferences have a session `A10`: write festa-2018/A10 or festa-2019/A10"],
            InputErrors.Of(() => Read("- question: x\n  session: A10\n", two)));
        Assert.Equal("festa-2019", Assert.Single(Read("- question: x\n  session: festa-2019/A10\n", two)).Expected!.Conference);
    }

    [Fact]
    public void A_key_that_is_nearly_right_is_warned_of()
    {
        var warnings = new List<Problem>();
        Read("- question: x\n  session: A10\n  parafrase: y\n", SampleNotes.Snapshot, warnings);

        Assert.Equal("questions.yaml:3: warning: unknown key `parafrase`; did you mean `paraphrase`?", Assert.Single(warnings).ToString());
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error() => Assert.Equal(
        ["q.yaml: error: there is no such file"],
        InputErrors.Of(() => QuestionsFile.Read(new InputFile(folder.PathOf("q.yaml"), "q.yaml"), SampleNotes.Snapshot, [])));

    private ImmutableArray<EvaluationQuestion> Read(string yaml, ContentSnapshot? notes = null, List<Problem>? warnings = null)
    {
        folder.Write("questions.yaml", yaml);
        var file = new InputFile(folder.PathOf("questions.yaml"), "questions.yaml");
        return QuestionsFile.Read(file, notes ?? SampleNotes.Snapshot, warnings ?? []);
    }
}
