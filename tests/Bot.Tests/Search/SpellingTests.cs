using Bot.Content;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Query;
using Xunit;

namespace Bot.Tests.Search;

/// <summary>Spellings that readers take for the same word, each in notes and asked for as the other; what is marked is what stands in the notes.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("髙木さんの発表", "高木", "髙木")]
    [InlineData("渡邊と田邉が組む", "渡辺", "渡邊")]
    [InlineData("舊字體の書籍", "旧字体", "舊字體")]
    [InlineData("山﨑が答える", "山崎", "山﨑")]
    [InlineData("𠮷野が聞く", "吉野", "𠮷野")]
    [InlineData("⽇本語の文書", "日本語", "⽇本語")]
    [InlineData("濱口の話", "浜口", "濱口")]
    public void Forms_of_one_kanji_meet(string note, string question, string marked) => AssertMeet(Language.Japanese, note, question, marked);

    [Theory]
    [InlineData("ハードウエアを買う", "ハードウェア", "ハードウエア")]
    [InlineData("ヴェテランに聞く", "ベテラン", "ヴェテラン")]
    [InlineData("サーバを置く", "サーバー", "サーバ")]
    [InlineData("ディスプレーを並べる", "ディスプレイ", "ディスプレー")]
    [InlineData("みかんを配る", "ミカン", "みかん")]
    [InlineData("割込の表", "割り込み", "割込")]
    [InlineData("引継ぎの表", "引き継ぎ", "引継ぎ")]
    [InlineData("取扱いの説明", "取り扱い", "取扱い")]
    [InlineData("インタフェイスの形", "インターフェース", "インタフェイス")]
    [InlineData("ブルー・グリーンの切り替え", "ブルーグリーン", "ブルー,グリーン")]
    [InlineData("ゾルグフィーチャの例", "ゾルグ・フィーチャ", "ゾルグフィーチャ")]
    public void Spellings_in_kana_meet(string note, string question, string marked) => AssertMeet(Language.Japanese, note, question, marked);

    [Theory]
    [InlineData("四百五十台を動かす", "450台", "四百五十台")]
    [InlineData("450台を動かす", "四百五十台", "450台")]
    [InlineData("五ヶ月かかる", "5か月", "五ヶ月")]
    [InlineData("５ヵ月かかる", "五ヶ月", "５ヵ月")]
    [InlineData("三十万件を消す", "30万件", "三十万件")]
    [InlineData("七枚を配る", "7枚", "七枚")]
    [InlineData("二〇三〇年の予定", "2030年", "二〇三〇年")]
    public void Numbers_that_count_meet(string note, string question, string marked) => AssertMeet(Language.Japanese, note, question, marked);

    [Theory]
    [InlineData("一部の人が三角の図を見る", "一部", "一部")]
    [InlineData("浩一社長が話す", "浩一社長", "浩一社長")]
    public void A_numeral_of_a_word_or_a_name_stays(string note, string question, string marked) => AssertMeet(Language.Japanese, note, question, marked);

    [Theory]
    [InlineData("written in Vue.js first", "vuejs", "Vue.js")]
    [InlineData("written in vuejs first", "Vue.js", "vuejs")]
    [InlineData("over HTTP/3 now", "HTTP3", "HTTP/3")]
    [InlineData("a side-project at night", "sideproject", "side-project")]
    [InlineData("a sideproject at night", "side-project", "sideproject")]
    [InlineData("a sideproject at night", "side project", "sideproject")]
    [InlineData("a work item is open", "workitem", "work,item")]
    [InlineData("the pod was OOMKilled", "killed", "Killed")]
    [InlineData("an XMLParser fails", "parser", "Parser")]
    [InlineData("a table of SLAs", "SLA", "SLAs")]
    [InlineData("the reply of Nguyễn", "Nguyen", "Nguyễn")]
    [InlineData("the reply of Ştefan", "stefan", "Ştefan")]
    [InlineData("flights to İzmir", "izmir", "İzmir")]
    [InlineData("a talk by Jørgen Æbelø", "Jorgen Aebelo", "Jørgen,Æbelø")]
    [InlineData("it costs €40", "euro", "€")]
    [InlineData("it costs $40", "dollars", "$")]
    [InlineData("the larger cluster", "large", "larger")]
    public void Spellings_in_Latin_letters_meet(string note, string question, string marked) => AssertMeet(Language.English, note, question, marked);

    [Fact]
    public void A_Japanese_word_is_found_as_itself_in_English_notes()
    {
        var index = Corpus.Bodies("the slide says 冗長化 in red", "the slide is red");

        Assert.Equal([0], index.Ranked("冗長化"));
    }

    [Fact]
    public void A_name_in_kanji_that_no_dictionary_has_is_found_in_English_notes()
    {
        var index = Corpus.Bodies("written 麒鱶 on the badge", "the badge is red");

        Assert.Equal([0], index.Ranked("麒鱶"));
    }

    [Theory]
    [InlineData("echo $HOME", "dollar")]
    [InlineData("VMware and iOS", "mware")]
    public void What_only_looks_like_another_spelling_stays(string note, string question) => Assert.Empty(Corpus.Bodies(note, "nothing").Ranked(question));

    private static void AssertMeet(Language language, string note, string question, string marked)
    {
        var decoy = language == Language.Japanese ? "別の文" : "nothing else";
        var index = Corpus.Index(new SearchDocument(language, decoy, []), new SearchDocument(language, note, []));
        var query = index.Read(question).Single(one => one.Language == language);
        var matches = new TermMatcher(query, BilingualLexicon.Default).Match(note);

        Assert.Equal([1], index.Ranked(question));
        Assert.All(query.Classes.Where(termClass => termClass.Role == TermRole.Word), termClass => Assert.True(termClass.Idf > 0, termClass.Text));
        Assert.Equal(marked, string.Join(',', Covered(note, matches)));
    }

    private static IEnumerable<string> Covered(string note, List<TermMatch> matches)
    {
        var (start, end) = (-1, -1);
        foreach (var match in matches)
        {
            if (match.Start > end)
            {
                if (end >= 0)
                    yield return note[start..end];
                (start, end) = (match.Start, match.End);
            }

            end = Math.Max(end, match.End);
        }

        if (end >= 0)
            yield return note[start..end];
    }
}
