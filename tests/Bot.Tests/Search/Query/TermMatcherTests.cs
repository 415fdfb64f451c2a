using Bot.Content;
using Bot.Search;
using Bot.Search.Lexicon;
using Bot.Search.Query;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Tests.Search.Query;

public sealed class TermMatcherTests
{
    [Theory]
    [InlineData("GitHub", "We love ＧｉｔＨｕｂ, the hub.", "ＧｉｔＨｕｂ/Ｇｉｔ/Ｈｕｂ/hub")]
    [InlineData("talked about load balancing", "Load balancers balance", "Load balancers/Load/balancers/balance")]
    public void Matches_stand_in_order_of_their_start_the_longest_first(string question, string text, string expected)
    {
        var query = Corpus.Bodies(text).Read(question)[0];
        var matches = new TermMatcher(query, BilingualLexicon.Default).Match(text);

        Assert.Equal(expected.Split('/'), matches.Select(match => text.Substring(match.Start, match.Length)));
    }

    [Fact]
    public void A_translation_matches_with_its_weight()
    {
        var query = Corpus.Bodies("we adopt and employ").Read("採用")[0];
        var matches = new TermMatcher(query, BilingualLexicon.Default).Match("we adopt and employ");

        Assert.Equal([3, 13], matches.Select(match => match.Start));
        Assert.Equal(1, matches.Sum(match => match.Weight), 1e-5f);
        Assert.All(matches, match => Assert.Equal("採用", query.Classes[match.Class].Text));
    }

    [Fact]
    public void A_question_without_words_matches_nothing() =>
        Assert.Empty(new TermMatcher(new LanguageQuery(Language.English, []), BilingualLexicon.Default).Match("quix"));

    [Fact]
    public void A_text_matches_itself_within_its_bounds() =>
        Prop.ForAll(AnyText.Arbitrary, text =>
        {
            foreach (var query in PassageIndex.Build([Corpus.English(text), Corpus.Japanese(text)], BilingualLexicon.Default).Read(text))
            {
                foreach (var match in new TermMatcher(query, BilingualLexicon.Default).Match(text))
                    Assert.True(match.Start >= 0 && match.Length > 0 && match.End <= text.Length);
            }
        }).Check(Reproducible.Runs(500));
}
