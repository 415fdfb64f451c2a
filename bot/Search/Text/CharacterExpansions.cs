using System.Collections.Frozen;

namespace Bot.Search.Text;

/// <summary>Characters that fold to other characters: accents, circled digits, square forms, typographic marks (a data table).</summary>
internal static class CharacterExpansions
{
    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private static readonly (char, string)[] SquareForms =
    [
        ('㈱', "(株)"), ('㈲', "(有)"), ('㍿', "株式会社"), ('㌔', "キロ"), ('㍍', "メートル"), ('㌘', "グラム"), ('㌧', "トン"),
        ('㌫', "パーセント"), ('㌢', "センチ"), ('㎜', "mm"), ('㎝', "cm"), ('㎞', "km"), ('㎏', "kg"), ('㎡', "m2"), ('㎎', "mg"),
        ('㍻', "平成"), ('㍼', "昭和"), ('㍽', "大正"), ('㍾', "明治"), ('㋿', "令和"), ('№', "no"), ('℡', "tel"), ('㊤', "上"), ('㊦', "下"),
    ];

    private static readonly FrozenDictionary<char, string> Table = Build();

    public static bool TryGet(char c, out string expansion) => Table.TryGetValue(c, out expansion!);

    private static FrozenDictionary<char, string> Build()
    {
        var table = new Dictionary<char, string>();
        AddLatin(table, "àáâãäåāăą", "a");
        AddLatin(table, "çćĉċč", "c");
        AddLatin(table, "ďđð", "d");
        AddLatin(table, "èéêëēĕėęě", "e");
        AddLatin(table, "ĝğġģ", "g");
        AddLatin(table, "ĥħ", "h");
        AddLatin(table, "ìíîïĩīĭįı", "i");
        AddLatin(table, "ĵ", "j");
        AddLatin(table, "ķ", "k");
        AddLatin(table, "ĺļľŀł", "l");
        AddLatin(table, "ñńņňŉ", "n");
        AddLatin(table, "òóôõöøōŏő", "o");
        AddLatin(table, "ŕŗř", "r");
        AddLatin(table, "śŝşš", "s");
        AddLatin(table, "ţťŧ", "t");
        AddLatin(table, "ùúûüũūŭůűų", "u");
        AddLatin(table, "ŵ", "w");
        AddLatin(table, "ýÿŷ", "y");
        AddLatin(table, "źżž", "z");
        AddLatin(table, "æ", "ae");
        AddLatin(table, "œ", "oe");
        AddLatin(table, "ß", "ss");
        for (var i = 0; i < 20; i++)
            table[(char)('①' + i)] = (i + 1).ToString();
        for (var i = 0; i < 12; i++)
        {
            table[(char)('Ⅰ' + i)] = Roman[i];
            table[(char)('ⅰ' + i)] = Roman[i];
        }

        foreach (var (square, words) in SquareForms)
            table[square] = words;
        table['\u00A0'] = " ";
        table['\u3000'] = " ";
        table['’'] = "'";
        table['‘'] = "'";
        table['‐'] = "-";
        table['‑'] = "-";
        table['–'] = "-";
        table['—'] = "-";
        table['−'] = "-";
        table['〜'] = "~";
        table['ﬁ'] = "fi";
        table['ﬂ'] = "fl";
        return table.ToFrozenDictionary();
    }

    private static void AddLatin(Dictionary<char, string> table, string accented, string plain)
    {
        foreach (var c in accented)
        {
            table[c] = plain;
            table[char.ToUpperInvariant(c)] = plain;
        }
    }
}
