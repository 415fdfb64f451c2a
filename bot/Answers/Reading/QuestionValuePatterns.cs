using System.Text.RegularExpressions;
using static Bot.Answers.Reading.ReadingPatterns;

namespace Bot.Answers.Reading;

/// <summary>How questions ask for a value of each <see cref="ValueKind"/>.</summary>
internal static class QuestionValuePatterns
{
    /// <summary>Behind an English noun that is asked for itself: <em>the price of</em>, not <em>the price list</em>.</summary>
    private const string IsWhole = @"(?=\s*([?.!,]|$)|\s+(of|for|per|at|in|from|an?|the|is|was|are|were|did|does|do|to|by|on)\b)";

    private const string WhatIs = @"\b(what|which)('s|\s+(is|was|are|were))?(\s+(the|his|her|its|their|an?))?(\s+[\w-]+){0,3}\s+";

    /// <summary>Behind a Japanese noun that is asked for itself.</summary>
    private const string IsTopic = @"(の(上限|下限|平均|目安|額|相場|合計|総額))?((は|って)?\s*([?？。]|$|いくら|どれ|どの(くらい|ぐらい|程度)|何[^にをがで])|(は|って)(何|なん)で(す|し)|を?教えて|を?知りたい)";

    /// <summary>Yes or no, a person, a place, a reason.</summary>
    public static readonly Regex AsksForAnotherThing = Pattern(
        @"^\W*(did|do|does|is|are|was|were|has|have|had|can|could|will|would|should|may|must)\b|\b(who|whom|whose|where|why)\b|誰|だれ|どなた|どこ|なぜ|何故|なんで|どうして"
        + @"|どうやって|どのよう|何のため");

    public static readonly Regex Money = Pattern(
        @"\bhow\s+expensive\b|\bhow\s+much\s+money\b|\bhow\s+much\b.*\b(costs?|pay|pays|paid|spend|spends|spent|charges?|earns?|invest(ed)?|worth)\b"
        + @"|\bwhat\s+(do|does|did)\b.*\b(costs?|pay|charge|earn)\b" + IsWhole
        + "|(" + WhatIs + @"|^\W*(the\s+)?([\w-]+\s+){0,3})(costs?|prices?|fees?|salary|salaries|wages?|fares?|budget|bonus|revenue|income)" + IsWhole
        + @"|いくら(?!でも|つ|か(?!か|け))|(料金|値段|費用|価格|代金|給料|給与|年収|月収|月給|時給|予算|金額|運賃|報酬|月額|年額|手当|売上)" + IsTopic);

    public static readonly Regex Duration = Pattern(
        @"\bhow\s+long\b|\bhow\s+many\s+(years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b|何([かヶカケ箇]月|週間|日間|時間|分間|秒)"
        + @"|何年(?!に|の|か)|(どれ|どの)(くらい|ぐらい|ほど|だけ)の?(時間|期間|年月)|(期間|所要時間|年数)" + IsTopic);

    public static readonly Regex Age = Pattern(
        @"\bhow\s+old\s+(is|are|was|were)\b|\b(average|mean|median|what)\s+age\b|" + WhatIs
        + "age" + IsWhole + "|何歳|年齢" + IsTopic);

    public static readonly Regex Share = Pattern(
        @"\b(what|which)\s+(percentage|share|proportion|fraction)\b|"
        + WhatIs + "(percentage|proportion|[a-z]+ rate|rate)" + IsWhole
        + @"|何(割|%|％|パーセント|倍)|(割合|比率|\p{IsCJKUnifiedIdeographs}率)" + IsTopic);

    public static readonly Regex DataSize = Pattern(
        @"\bhow\s+many\s+((kilo|mega|giga|tera|peta)?bytes|[kmgtp]i?b)\b|\bhow\s+much\s+(memory|storage|disk|ram)\b"
        + @"|何(キロ|メガ|ギガ|テラ|ペタ|バイト|[KMGTP]B)|容量" + IsTopic);

    public static readonly Regex Version = Pattern(
        @"\b(what|which)\s+([\w-]+\s+)?versions?\b|\bversion\s+(of|number)\b|(何の|どの|どんな)バージョン|バージョン(番号)?" + IsTopic);
}
