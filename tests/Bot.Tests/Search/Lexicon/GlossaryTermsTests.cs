using Bot.Search.Lexicon;
using Bot.Search.Text;
using Xunit;

namespace Bot.Tests.Search.Lexicon;

public sealed class GlossaryTermsTests
{
    [Fact]
    public void Every_spelling_of_a_group_knows_the_others()
    {
        var lexicon = With("k8s = Kubernetes = クーバネティス");

        Assert.All(["k8s", "Kubernetes", "クーバネティス"], spelling => Assert.Equal(["k8s", "Kubernetes", "クーバネティス"], SameAs(lexicon, spelling)));
    }

    [Fact]
    public void A_word_of_no_group_is_like_no_other() => Assert.Empty(SameAs(With("k8s = Kubernetes"), "Docker"));

    [Fact]
    public void Without_a_glossary_nothing_is_the_same() => Assert.Empty(BilingualLexicon.Default.SameAs(Analyzed.Word("k8s")));

    [Theory]
    [InlineData("kubernetes")]
    [InlineData("ＫＵＢＥＲＮＥＴＥＳ")]
    public void The_way_a_word_is_typed_makes_no_difference(string typed) => Assert.Contains("k8s", SameAs(With("k8s = Kubernetes"), typed));

    [Fact]
    public void A_spelling_in_two_groups_belongs_to_both() =>
        Assert.Equal(
            ["EM", "engineering manager", "electron microscope"],
            SameAs(With("EM = engineering manager", "electron microscope = EM"), "EM").Order(Comparer<string>.Create((a, b) => a.Length - b.Length)));

    [Fact]
    public void Several_words_are_one_term()
    {
        var lexicon = With("SRE = Site Reliability Engineering");

        Assert.Contains(
            "site reliability engineering", Analyzed.Texts("our site reliability engineering team", TermKind.Phrase, lexicon), StringComparison.Ordinal);
        Assert.Equal(["SRE", "Site Reliability Engineering"], SameAs(lexicon, "Site-Reliability Engineering"));
    }

    [Fact]
    public void Japanese_words_that_the_dictionary_does_not_know_become_words()
    {
        const string Text = "株式会社是澤技研のヘロク";
        Assert.DoesNotContain("是澤技研", Analyzed.JapaneseWords(Text).Split(' '));

        Assert.Contains("是澤技研", Analyzed.JapaneseWords(Text, With("Koresawa = 是澤技研")).Split(' '));
    }

    [Fact]
    public void The_longest_spelling_is_taken()
    {
        var lexicon = With("x = 是澤", "y = 是澤技研");

        Assert.Equal("是澤技研 *技研", Analyzed.JapaneseWords("是澤技研", lexicon));
        Assert.Equal("是澤", Analyzed.JapaneseWords("是澤", lexicon));
    }

    [Fact]
    public void A_katakana_word_of_the_glossary_is_not_found_inside_another() =>
        Assert.Equal("ヘロクバ", Analyzed.JapaneseWords("ヘロクバ", With("Heroku = ヘロク")));

    /// <summary>A word of the dictionary lost its translations and its parts when the glossary named it.</summary>
    [Fact]
    public void A_word_of_the_dictionary_keeps_what_the_dictionary_says()
    {
        var lexicon = With("ML = 機械学習");

        Assert.Equal("機械学習 *学習 *機械", Analyzed.JapaneseWords("機械学習", lexicon));
        Assert.Equal(["ML", "機械学習"], SameAs(lexicon, "機械学習"));
    }

    [Theory]
    [InlineData("人 = person")]
    [InlineData("機械 learning = x")]
    [InlineData(" = x")]
    [InlineData("of the = x")]
    public void A_spelling_that_is_no_term_is_left_out(string group)
    {
        var lexicon = With(group);
        Assert.Single(lexicon.SameAs(Analyzed.Word(EnglishStemmer.Stem(group[(group.LastIndexOf(' ') + 1)..]))));
    }

    private static BilingualLexicon With(params string[] groups) => BilingualLexicon.Default.With(groups.Select(group => group.Split(" = ")));

    /// <summary>The group of the whole text: of its phrase, or of its only word.</summary>
    private static IEnumerable<string> SameAs(BilingualLexicon lexicon, string text) =>
        lexicon.SameAs(Analyzed.Tokens(text, lexicon).Where(token => !token.IsPart && token.Term.Kind is not TermKind.Bigram).MaxBy(token => token.Length).Term).Select(term => term.Text);
}
