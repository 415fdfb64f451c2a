using System.Collections.Frozen;

namespace Bot.Search.Text;

/// <summary>
/// Forms that no rule reaches: irregular verbs and plurals, comparatives (a rule would take <em>corner</em> for one of <em>corn</em>), and the
/// words that Porter2 lists as exceptions.
/// </summary>
internal static class EnglishIrregularForms
{
    private const string Lemmas = """
        arisen arose:arise  ate eaten:eat  beaten:beat  became:become  began begun:begin  bent:bend  bet:bet  bit bitten:bite
        blew blown:blow  broke broken:break  brought:bring  built:build  bought:buy  caught:catch  chose chosen:choose
        came:come  dealt:deal  did done does doing:do  drew drawn:draw  drove driven:drive  drank drunk:drink  fell fallen:fall
        felt:feel  fought:fight  found:find  flew flown:fly  forgot forgotten:forget  froze frozen:freeze  gave given:give
        went gone goes:go  got gotten:get  grew grown:grow  had has having:have  heard:hear  held:hold  hid hidden:hide
        kept:keep  knew known:know  laid:lay  led:lead  learnt:learn  left:leave  lent:lend  lost:lose  made:make  meant:mean
        met:meet  paid:pay  ran:run  ridden rode:ride  risen:rise  said:say  sat:sit  saw seen:see  sold:sell
        sent:send  shook shaken:shake  shone:shine  shot:shoot  shown:show  slept:sleep  spoke spoken:speak  spent:spend
        split:split  spread:spread  stood:stand  stole stolen:steal  stuck:stick  struck:strike  swore sworn:swear
        taught:teach  thought:think  threw thrown:throw  told:tell  took taken:take  tore torn:tear  understood:understand
        woke woken:wake  won:win  wore worn:wear  wrote written:write
        children:child  criteria:criterion  data:data  feet:foot  geese:goose  indices:index  leaves:leaf  lives:life  matrices:matrix
        men:man  mice:mouse  people persons:person  phenomena:phenomenon  selves:self  shelves:shelf  teeth:tooth
        thieves:thief  vertices:vertex  wives:wife  women:woman  analyses:analysis  bases:base  crises:crisis  hypotheses:hypothesis
        faster fastest:fast  slower slowest:slow  larger largest:large  smaller smallest:small  bigger biggest:big  higher highest:high  lowest:low
        longer longest:long  shorter shortest:short  cheaper cheapest:cheap  harder hardest:hard  easier easiest:easy  earlier earliest:early
        older oldest:old  younger youngest:young  newer newest:new  safer safest:safe  simpler simplest:simple  stronger strongest:strong
        weaker weakest:weak  deeper deepest:deep  wider widest:wide  nearer nearest:near  quicker quickest:quick  smarter smartest:smart
        thinner thinnest:thin  thicker thickest:thick  darker darkest:dark  lightest:light  richer richest:rich  poorer poorest:poor  closest:close
        clearer clearest:clear  cleanest:clean  colder coldest:cold  warmer warmest:warm  hotter hottest:hot  coolest:cool  softer softest:soft
        louder loudest:loud  quieter quietest:quiet  happier happiest:happy  busier busiest:busy  heavier heaviest:heavy  tighter tightest:tight
        looser loosest:loose  broader broadest:broad  nicer nicest:nice  finer finest:fine  rarer rarest:rare  denser densest:dense
        fresher freshest:fresh  leaner leanest:lean  greater greatest:great  taller tallest:tall  latest:late  fuller fullest:full
        briefer briefest:brief  healthier healthiest:healthy  costlier costliest:costly  noisier noisiest:noisy  lazier laziest:lazy
        fairer fairest:fair  rougher roughest:rough  smoother smoothest:smooth  steeper steepest:steep  sharper sharpest:sharp
        better:better  best:best  worse:worse  worst:worst
        analyse analysed analysing analyze analyzed analyzing:analysis  behaviour:behavior  behaviours:behavior  colour:color  colours:color
        centre:center  centres:center  favour:favor  favourite:favorite  honour:honor  labour:labor  neighbour:neighbor
        catalogue:catalog  dialogue:dialog  programme:program  programmes:program  licence:license  defence:defense
        """;

    private const string FixedStems = """
        skis:ski  skies:sky  dying:die  lying:lie  tying:tie  idly:idl  gently:gentl  ugly:ugli  early:earli  only:onli  singly:singl
        sky:sky  news:news  howe:howe  atlas:atlas  cosmos:cosmos  bias:bias  andes:andes
        inning:inning  outing:outing  canning:canning  herring:herring  earring:earring  proceed:proceed  exceed:exceed  succeed:succeed
        """;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> LemmaOf = Read(Lemmas);
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> FixedStemOf = Read(FixedStems);

    public static bool TryGetLemma(ReadOnlySpan<char> word, out ReadOnlySpan<char> lemma) => TryGet(LemmaOf, word, out lemma);

    public static bool TryGetFixedStem(ReadOnlySpan<char> word, out ReadOnlySpan<char> stem) => TryGet(FixedStemOf, word, out stem);

    private static bool TryGet(
        FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> table, ReadOnlySpan<char> word, out ReadOnlySpan<char> value)
    {
        var found = table.TryGetValue(word, out var text);
        value = text;
        return found;
    }

    /// <summary>Reads a table of <c>form form:value</c>.</summary>
    public static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Read(string table)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        var pending = new List<string>();
        foreach (var item in table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = item.IndexOf(':');
            pending.Add(colon < 0 ? item : item[..colon]);
            if (colon < 0)
                continue;
            foreach (var form in pending)
                forms[form] = item[(colon + 1)..];
            pending.Clear();
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
