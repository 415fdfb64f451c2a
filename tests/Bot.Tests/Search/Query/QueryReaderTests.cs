using Bot.Content;
using Bot.Search;
using Bot.Search.Query;
using Xunit;

namespace Bot.Tests.Search.Query;

public sealed class QueryReaderTests
{
    [Fact]
    public void The_translations_that_the_notes_use_share_one()
    {
        var index = Corpus.Bodies("we employ engineers", "to recruit people", "adopt a tool", "nothing else");
        var query = Read(index, Language.English, "採用");
        var members = Class(query, "採用").Members;

        Assert.Equal(["adopt", "employ", "recruit"], members.Select(member => member.Text).Order(StringComparer.Ordinal));
        Assert.Equal(1, members.Sum(member => member.Weight), 1e-5f);
        Assert.True(Weight("adopt") > Weight("employ") && Weight("employ") > Weight("recruit"));

        float Weight(string text) => members.Single(member => member.Text == text).Weight;
    }

    [Fact]
    public void An_English_word_that_Japanese_notes_use_as_it_is_counts_beside_its_translations()
    {
        var index = Corpus.Index(Corpus.Japanese("採用の話"), Corpus.Japanese("募集の話"), Corpus.Japanese("Recruitment の話"));
        var members = Class(Read(index, Language.Japanese, "recruitment"), "recruitment").Members;

        Assert.Equal(["募集", "採用", "recruitment"], members.Select(member => member.Text));
        Assert.Equal(1, members[0].Weight + members[1].Weight, 1e-5f);
        Assert.Equal(0.25f, members[2].Weight);
    }

    [Fact]
    public void A_word_without_a_translation_is_looked_for_as_it_is()
    {
        var index = Corpus.Index(Corpus.Japanese("Kubernetesの話"));
        var member = Assert.Single(Class(Read(index, Language.Japanese, "Kubernetes"), "Kubernetes").Members);

        Assert.Equal(("Kubernetes", 1f), (member.Text, member.Weight));
    }

    [Fact]
    public void Characters_that_only_ask_are_not_looked_for()
    {
        var index = Corpus.Index(Corpus.Japanese("言い方の話"), Corpus.Japanese("採用の話"));

        Assert.Equal([1], index.Ranked("採用は何と言っていたか").Take(1));
        Assert.DoesNotContain(Read(index, Language.Japanese, "採用は何と言っていたか").Classes, termClass => termClass.Text == "言");
    }

    [Fact]
    public void The_glossary_stands_before_the_dictionary()
    {
        var lexicon = Bot.Search.Lexicon.BilingualLexicon.Default.With([["採用", "blorf"]]);
        var index = PassageIndex.Build([Corpus.English("blorf"), Corpus.English("adopt")], lexicon, Corpus.Plain);

        Assert.Equal(["blorf"], Class(Read(index, Language.English, "採用"), "採用").Members.Select(member => member.Text));
    }

    /// <summary>A word of the glossary was no word of the dictionary any more.</summary>
    [Fact]
    public void The_dictionary_helps_when_no_note_has_what_the_glossary_says()
    {
        var lexicon = Bot.Search.Lexicon.BilingualLexicon.Default.With([["採用", "blorf"]]);
        var index = PassageIndex.Build([Corpus.English("adopt")], lexicon, Corpus.Plain);

        Assert.Equal(["adopt"], Class(Read(index, Language.English, "採用"), "採用").Members.Select(member => member.Text));
    }

    [Fact]
    public void A_word_that_no_note_has_is_found_by_its_meaning()
    {
        var index = Corpus.Index(Corpus.Japanese("採用の話"), Corpus.Japanese("開発の話"));
        var members = Class(Read(index, Language.Japanese, "雇う"), "雇う").Members;

        Assert.Contains(members, member => member.Text == "採用" && member.Weight < 1);
        Assert.Equal(0, index.Ranked("雇う").First());
    }

    [Theory]
    [InlineData("What did they say about quix?")]
    [InlineData("Tell me who talked about quix please")]
    public void Words_that_only_ask_are_left_out(string question) =>
        Assert.Equal(["quix"], Read(Corpus.Bodies("quix say tell"), Language.English, question).Classes.Select(termClass => termClass.Text));

    [Fact]
    public void Japanese_words_that_only_ask_are_left_out()
    {
        var query = Read(Corpus.Index(Corpus.Japanese("採用について何を話したか")), Language.Japanese, "採用について何を話したか");
        Assert.Equal(["採用"], query.Classes.Where(termClass => termClass.Role == TermRole.Word).Select(termClass => termClass.Text));
    }

    [Fact]
    public void Parts_and_phrases_support_the_words()
    {
        var query = Read(Corpus.Bodies("GitHub machine learning"), Language.English, "GitHub machine learning");

        Assert.Equal(
            [("GitHub", TermRole.Word, 1f), ("Git", TermRole.Support, 0.4f), ("Hub", TermRole.Support, 0.4f), ("machine", TermRole.Word, 1f),
                ("learning", TermRole.Word, 1f), ("machine learning", TermRole.Support, 0.3f)],
            query.Classes.Select(termClass => (termClass.Text, termClass.Role, termClass.Weight)));
    }

    [Fact]
    public void Bigrams_are_asked_of_Japanese_notes_only()
    {
        var index = Corpus.Index(Corpus.English("quix"), Corpus.Japanese("採用"));

        Assert.DoesNotContain(Read(index, Language.English, "採用基準").Classes, termClass => termClass.Role == TermRole.Bigram);
        Assert.Equal(3, Read(index, Language.Japanese, "採用基準").Classes.Count(termClass => termClass.Role == TermRole.Bigram));
    }

    [Fact]
    public void Hiragana_in_a_bigram_makes_it_count_less()
    {
        var weights = Read(Corpus.Index(Corpus.Japanese("採用をした")), Language.Japanese, "採用をした").Classes
            .Where(termClass => termClass.Role == TermRole.Bigram).Select(termClass => (termClass.Text, termClass.Weight));

        Assert.Equal(
            [("採用", Corpus.Plain.BigramWeight), ("用を", Corpus.Plain.MixedBigramWeight), ("をし", Corpus.Plain.HiraganaBigramWeight), ("した", Corpus.Plain.HiraganaBigramWeight)],
            weights);
    }

    [Fact]
    public void A_class_says_where_it_stands_in_the_question()
    {
        var termClass = Class(Read(Corpus.Bodies("quix"), Language.English, "About ｑｕｉｘ"), "ｑｕｉｘ");
        Assert.Equal(6, termClass.Start);
    }

    [Fact]
    public void What_no_document_has_is_worth_nothing()
    {
        var query = Read(Corpus.Bodies("quix"), Language.English, "blorf");

        Assert.Equal(0, Class(query, "blorf").Idf);
        Assert.Equal(0, query.Possible);
    }

    private static LanguageQuery Read(PassageIndex index, Language language, string question) =>
        index.Read(question).Single(query => query.Language == language);

    private static TermClass Class(LanguageQuery query, string text) =>
        Assert.Single(query.Classes, termClass => termClass.Text == text && termClass.Role != TermRole.Bigram);
}
