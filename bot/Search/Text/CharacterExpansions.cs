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

    /// <summary>Signs that are read as a word of their own: <c>€50</c> is 50 euro.</summary>
    private static readonly (char, string)[] Signs =
    [
        ('＄', " dollar "), ('€', " euro "), ('£', " pound "), ('￡', " pound "), ('¥', " yen "), ('￥', " yen "), ('₩', " won "), ('₹', " rupee "),
    ];

    private static readonly FrozenDictionary<char, string> Table = Build();

    public static bool TryGet(char c, out string expansion) => Table.TryGetValue(c, out expansion!);

    private static FrozenDictionary<char, string> Build()
    {
        var table = new Dictionary<char, string>();
        AddLetters(table);
        for (var i = 0; i < 20; i++)
            table[(char)('①' + i)] = (i + 1).ToString();
        for (var i = 0; i < 12; i++)
        {
            table[(char)('Ⅰ' + i)] = Roman[i];
            table[(char)('ⅰ' + i)] = Roman[i];
        }

        foreach (var (square, words) in SquareForms.Concat(Signs))
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

    /// <summary>Letters with marks, of every alphabet that is Latin (Unicode's decompositions), and those that no mark was added to: ł, ø, ß.</summary>
    private static void AddLetters(Dictionary<char, string> table)
    {
        AddLatin(table, "àáâãäåāăąǎǟǡǻȁȃȧəḁạảấầẩẫậắằẳẵặⱥ", "a");
        AddLatin(table, "ƀɓḃḅḇ", "b");
        AddLatin(table, "çćĉċčƈȼḉ", "c");
        AddLatin(table, "ðďđɗḋḍḏḑḓ", "d");
        AddLatin(table, "èéêëēĕėęěȅȇȩɇɛḕḗḙḛḝẹẻẽếềểễệ", "e");
        AddLatin(table, "ƒḟ", "f");
        AddLatin(table, "ĝğġģǥǧǵɠḡ", "g");
        AddLatin(table, "ĥħȟḣḥḧḩḫẖ", "h");
        AddLatin(table, "ìíîïĩīĭįİıǐȉȋɨḭḯỉị", "i");
        AddLatin(table, "ĵǰɉ", "j");
        AddLatin(table, "ķƙǩḱḳḵ", "k");
        AddLatin(table, "ĺļľŀłƚḷḹḻḽ", "l");
        AddLatin(table, "ḿṁṃ", "m");
        AddLatin(table, "ñńņňŉŋǹṅṇṉṋ", "n");
        AddLatin(table, "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱɔɵṍṏṑṓọỏốồổỗộớờởỡợ", "o");
        AddLatin(table, "ƥṕṗ", "p");
        AddLatin(table, "ŕŗřȑȓɍṙṛṝṟ", "r");
        AddLatin(table, "śŝşšſșṡṣṥṧṩẛ", "s");
        AddLatin(table, "ţťŧțṫṭṯṱẗⱦ", "t");
        AddLatin(table, "ùúûüũūŭůűųưǔǖǘǚǜȕȗʉṳṵṷṹṻụủứừửữự", "u");
        AddLatin(table, "ṽṿ", "v");
        AddLatin(table, "ŵẁẃẅẇẉẘ", "w");
        AddLatin(table, "ẋẍ", "x");
        AddLatin(table, "ýÿŷƴȳɏẏẙỳỵỷỹ", "y");
        AddLatin(table, "źżžƶẑẓẕ", "z");
        AddLatin(table, "æǽǣ", "ae");
        AddLatin(table, "œ", "oe");
        AddLatin(table, "ßẞ", "ss");
        AddLatin(table, "þ", "th");
        AddLatin(table, "ĳ", "ij");
        AddLatin(table, "ǆǳ", "dz");
        AddLatin(table, "ǉ", "lj");
        AddLatin(table, "ǌ", "nj");
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
