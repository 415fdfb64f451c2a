using Bot.Search.Lexicon;
using Bot.Search.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Tests.Search.Lexicon;

public sealed class BilingualLexiconTests
{
    private static readonly BilingualLexicon Lexicon = BilingualLexicon.Default;

    [Theory]
    [InlineData("採用", "adopt employ recruit")]
    [InlineData("負荷分散", "load balancer")]
    [InlineData("機械学習", "machine learning")]
    [InlineData("サーバー", "server")]
    [InlineData("雇う", "employ hire")]
    public void A_Japanese_word_has_its_English_terms(string word, string some)
    {
        var english = English(Lexicon.ToEnglish(Lexicon.FindWord(word)));
        Assert.True(
            english.Contains(some, StringComparer.Ordinal) || some.Split(' ').All(term => english.Contains(term, StringComparer.Ordinal)),
            string.Join(", ", english));
    }

    [Theory]
    [InlineData("recruitment", "採用 募集 求人")]
    [InlineData("load balancing", "負荷分散 ロードバランサー")]
    [InlineData("machine learning", "機械学習")]
    [InlineData("servers", "サーバー")]
    public void An_English_term_has_its_Japanese_words(string term, string some)
    {
        var words = Japanese(Lexicon.ToJapanese(Find(term)));
        Assert.All(some.Split(' '), word => Assert.Contains(word, words));
    }

    [Fact]
    public void Words_of_one_meaning_know_each_other()
    {
        Assert.Contains("雇用", Japanese(Lexicon.RelatedJapanese(Lexicon.FindWord("採用"))));
        Assert.Contains("decision", English(Lexicon.RelatedEnglish(Find("decide"))));
    }

    [Theory]
    [InlineData("kubernetes")]
    [InlineData("zzyzx")]
    [InlineData("balancing load")]
    public void An_unknown_English_term_is_not_found(string term) => Assert.True(Find(term) < 0);

    [Theory]
    [InlineData("")]
    [InlineData("クーバネティス")]
    [InlineData("採用採用")]
    [InlineData("採")]
    [InlineData("abc")]
    [InlineData("\uD842\uDFB7")]
    [InlineData("ア")]
    public void An_unknown_Japanese_word_is_not_found(string word) => Assert.Equal(-1, Lexicon.FindWord(word));

    [Theory]
    [InlineData("話す", WordTraits.Godan)]
    [InlineData("食べる", WordTraits.Ichidan)]
    [InlineData("高い", WordTraits.Adjective)]
    [InlineData("採用", WordTraits.Common)]
    [InlineData("について", WordTraits.Grammar)]
    public void A_word_has_its_traits(string word, object trait) => Assert.True(Lexicon.Traits(Lexicon.FindWord(word)).HasFlag((WordTraits)trait));

    [Fact]
    public void Every_word_and_term_is_found_again() =>
        Prop.ForAll(Gen.Choose(0, Math.Min(Lexicon.WordCount, Lexicon.EnglishCount) - 1).ToArbitrary(), id =>
        {
            Assert.Equal(id, Lexicon.FindWord(Lexicon.Word(id)));
            Assert.Equal(id, Lexicon.FindEnglish(Lexicon.EnglishKey(id)));
        }).Check(Reproducible.Runs(2_000));

    [Fact]
    public void Every_list_begins_with_its_heaviest_and_leads_to_terms_that_there_are() =>
        Prop.ForAll(Gen.Choose(0, Math.Min(Lexicon.WordCount, Lexicon.EnglishCount) - 1).ToArbitrary(), id =>
        {
            AssertSorted(Lexicon.ToEnglish(id), Lexicon.EnglishCount);
            AssertSorted(Lexicon.ToJapanese(id), Lexicon.WordCount);
            AssertSorted(Lexicon.RelatedJapanese(id), Lexicon.WordCount);
            AssertSorted(Lexicon.RelatedEnglish(id), Lexicon.EnglishCount);
        }).Check(Reproducible.Runs(2_000));

    [Theory]
    [InlineData(0f, 1)]
    [InlineData(0.5f, 128)]
    [InlineData(1f, 255)]
    [InlineData(3f, 255)]
    public void A_weight_is_packed_into_eight_bits_and_never_lost(float weight, int packed) =>
        Assert.Equal((7u << 8) | (uint)packed, WeightedTerms.Pack(7, weight));

    private static int Find(string term) => Lexicon.FindEnglish(TermKey.Phrase(new Analyzer(Lexicon).WordsOf(term)));

    private static List<string> English(WeightedTerms terms)
    {
        var texts = new List<string>();
        for (var i = 0; i < terms.Length; i++) texts.Add(Lexicon.English(terms[i].Id));
        return texts;
    }

    private static List<string> Japanese(WeightedTerms terms)
    {
        var texts = new List<string>();
        for (var i = 0; i < terms.Length; i++) texts.Add(Lexicon.Word(terms[i].Id).ToString());
        return texts;
    }

    private static void AssertSorted(WeightedTerms terms, int count)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            Assert.InRange(terms[i].Id, 0, count - 1);
            Assert.InRange(terms[i].Weight, 1 / 255f, i == 0 ? 1 : terms[i - 1].Weight);
        }
    }
}
