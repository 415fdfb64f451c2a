using Bot.Search.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Bot.Tests.Search.Text;

public sealed class EnglishStemmerTests
{
    /// <summary>From the sample vocabulary and the rules on https://snowballstem.org/algorithms/english/stemmer.html.</summary>
    [Theory]
    [InlineData("caresses caress  ponies poni  ties tie  cries cri  gas gas  this this  gaps gap  kiwis kiwi  abyss abyss  focus focus")]
    [InlineData("consign consign  consigned consign  consigning consign  consignment consign  consist consist  consistency consist  consistently consist")]
    [InlineData("consolation consol  consolatory consolatori  console consol  consolidating consolid  consolingly consol  consonant conson")]
    [InlineData("conspicuously conspicu  conspiracy conspiraci  conspirators conspir  conspired conspir  constable constabl  constancy constanc")]
    [InlineData("knackeries knackeri  knaves knave  knavish knavish  kneaded knead  knee knee  kneeling kneel  knightly knight  knitted knit  knives knive  knockers knocker")]
    [InlineData("hopping hop  hoping hope  hopped hop  falling fall  filing file  fizzed fizz  failing fail  sing sing  luxuriated luxuri  troubling troubl")]
    [InlineData("feed feed  agreed agre  bleed bleed  guaranteed guarante")]
    [InlineData("cry cri  by by  say say  enjoy enjoy  happy happi  toys toy  youth youth  flying fli")]
    [InlineData("relational relat  conditional condit  rational ration  digitizer digit  vietnamization vietnam  operator oper  sensitivity sensit")]
    [InlineData("feudalism feudal  decisiveness decis  hopefulness hope  callousness callous  formality formal  analogously analog  radically radic  vilely vile")]
    [InlineData("triplicate triplic  electrical electr  goodness good  formative format  hopeful hope")]
    [InlineData("revival reviv  allowance allow  inference infer  airliner airlin  adjustable adjust  defensible defens  replacement replac  adjustment adjust  adoption adopt")]
    [InlineData("probate probat  rate rate  cease ceas  controlling control  rolled roll")]
    [InlineData("generously generous  generate generat  general general  communication communic  arsenal arsenal")]
    [InlineData("skis ski  skies sky  sky sky  dying die  lying lie  tying tie  idly idl  gently gentl  ugly ugli  early earli  only onli  singly singl")]
    [InlineData("news news  atlas atlas  bias bias  cosmos cosmos  inning inning  outing outing  proceed proceed  exceeded exceed  succeeding succeed")]
    [InlineData("add add  added add  adding add  odds odd  egged egg  hopped hop  ebbing ebb")]
    public void Stems_are_those_of_Porter2(string pairs) => AssertStems(pairs);

    /// <summary>Porter2 looks its second list of exceptions up after the plural is gone: succeeds became succe.</summary>
    [Theory]
    [InlineData("succeeds succeed  exceeds exceed  proceeds proceed  innings inning  outings outing  herrings herring  earrings earring")]
    public void Plurals_of_exceptions_meet_their_singular(string pairs) => AssertStems(pairs);

    [Theory]
    [InlineData("spoke spoken", "speak")]
    [InlineData("wrote written writing", "write")]
    [InlineData("built building", "build")]
    [InlineData("chose chosen choosing", "choose")]
    [InlineData("taught teaching", "teach")]
    [InlineData("went gone goes", "go")]
    [InlineData("ran running", "run")]
    [InlineData("children", "child")]
    [InlineData("criteria", "criterion")]
    [InlineData("indices", "index")]
    [InlineData("people persons", "person")]
    [InlineData("analyses analyze analysed analyzing", "analysis")]
    [InlineData("colours", "color")]
    [InlineData("organisation organisations", "organization")]
    public void Irregular_and_British_forms_meet_their_lemma(string forms, string lemma) =>
        Assert.All(forms.Split(' '), form => Assert.Equal(EnglishStemmer.Stem(lemma), EnglishStemmer.Stem(form)));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("is")]
    [InlineData("go")]
    [InlineData("k8s")]
    [InlineData("1990s")]
    [InlineData("c++")]
    [InlineData("données")]
    [InlineData("привет")]
    public void Short_words_and_words_with_other_characters_stay(string word) => Assert.Equal(word, EnglishStemmer.Stem(word));

    [Fact]
    public void Words_longer_than_any_real_one_stay()
    {
        Assert.Equal(new string('b', 37), EnglishStemmer.Stem(new string('b', 37) + "ing")[..37]);
        var word = new string('a', 38) + "ing";
        Assert.Equal(word, EnglishStemmer.Stem(word));
    }

    /// <summary>The buffer has one place more than the longest word, and a stem can gain a letter.</summary>
    [Fact]
    public void Any_letters_have_a_stem_no_longer_than_the_word_and_one() =>
        Prop.ForAll(
            Gen.Elements('a', 'e', 'i', 'y', 'b', 'd', 'g', 'l', 'n', 'o', 's', 't', 'z', '\'').ArrayOf().Select(letters => new string(letters))
                .Resize(45).ToArbitrary(),
            word =>
            Assert.InRange(EnglishStemmer.Stem(word).Length, 0, word.Length + 1)).Check(Reproducible.Runs(5_000));

    private static void AssertStems(string pairs)
    {
        var words = pairs.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(words.Chunk(2), pair => Assert.Equal(pair[1], EnglishStemmer.Stem(pair[0])));
    }
}
