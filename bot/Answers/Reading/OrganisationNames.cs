using System.Collections.Immutable;

namespace Bot.Answers.Reading;

/// <summary>Organisations' names as people say them: Tsubame for Tsubame Systems, ツバメ for 株式会社ツバメシステムズ.</summary>
internal static class OrganisationNames
{
    private static readonly ImmutableArray<string> KindsInEnglish =
    [
        "ab", "ag", "agency", "airlines", "airways", "association", "bank", "bv", "club", "co", "company", "consulting", "corp", "corporation", "department",
        "electric", "energy", "foundation", "games", "gmbh", "group", "holdings", "hospital", "inc", "industries", "institute", "insurance", "kk", "lab",
        "laboratories", "labs", "limited", "llc", "logistics", "ltd", "media", "motors", "networks", "oy", "partners", "plc", "press", "project", "railway",
        "railways", "sa", "school", "services", "software", "solutions", "studio", "studios", "systems", "team", "tech", "technologies", "technology",
        "telecom", "university", "works",
    ];

    private static readonly ImmutableArray<string> KindsInJapanese =
    [
        "(株)", "(有)", "株式会社", "有限会社", "合同会社", "合資会社", "一般社団法人", "公益社団法人", "一般財団法人", "公益財団法人", "財団法人", "社団法人", "財団", "協会", "機構", "研究所", "研究室",
        "プロジェクト", "チーム", "システムズ", "システム", "ラボ", "ラボラトリーズ", "通信", "電機", "電力", "工業", "製作所", "自動車", "モータース", "鉄道", "銀行", "保険", "証券",
        "病院", "大学", "新聞", "新聞社", "出版", "グループ", "ホールディングス", "テクノロジー", "テクノロジーズ", "ソフトウェア", "ソリューションズ", "サービス", "スタジオ", "ゲームズ",
        "ネットワークス", "インダストリーズ", "エナジー", "物流", "商店", "商会",
    ];

    /// <returns>Null: the name has no shorter form.</returns>
    public static string? ShortOf(string name)
    {
        var shortened = WithoutJapaneseKinds(WithoutEnglishKinds(name.Trim()));
        return shortened.Length > 1 && shortened.Length < name.Trim().Length ? shortened : null;
    }

    private static string WithoutEnglishKinds(string name)
    {
        var words = name.Replace(",", ", ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.Length;
        while (count > 1 && KindsInEnglish.Contains(words[count - 1].Trim('.', ',').ToLowerInvariant()))
            count--;
        var first = count > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return string.Join(' ', words[first..count]).TrimEnd(',');
    }

    private static string WithoutJapaneseKinds(string name)
    {
        foreach (var kind in KindsInJapanese.OrderByDescending(kind => kind.Length))
        {
            if (name.StartsWith(kind, StringComparison.Ordinal))
                name = name[kind.Length..].Trim();
            if (name.EndsWith(kind, StringComparison.Ordinal))
                name = name[..^kind.Length].Trim();
        }

        return name;
    }
}
