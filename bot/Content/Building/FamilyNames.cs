using Bot.Content.Text;

namespace Bot.Content.Building;

/// <summary>The family names in speakers' full names: Omura of Aiko Omura, 大村 of 大村 愛子, of 大村愛子 and of おおむら あいこ.</summary>
internal static class FamilyNames
{
    private static readonly string[] Titles = ["mr", "ms", "mrs", "dr", "prof", "professor", "sir"];
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "phd", "md"];
    private static readonly string[] Particles =
        ["van", "von", "der", "den", "de", "da", "di", "del", "della", "la", "le", "du", "dos", "bin", "ibn", "al", "el", "ter", "ten"];

    private static readonly string[] Addresses = ["さん", "さま", "先生", "氏", "様"];

    private static readonly string[] NameEnds = [":", "：", "→", "⇒", "➡", "->", "=>", "'s ", "’s ", "-san"];

    /// <summary>What may be the family name, in each spelling of a speaker's name; none for names of one word.</summary>
    public static IReadOnlyList<string> Of(Speaker speaker)
    {
        var spellings = speaker.Aliases.Insert(0, speaker.Name);
        // Names of Japanese people are written in either order in Latin letters.
        var eitherOrder = spellings.Any(spelling => spelling.Any(Characters.IsJapanese));
        return
        [
            .. spellings.SelectMany(spelling => Of(spelling, eitherOrder)).Where(name => !spellings.Contains(name)).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>
    /// Whether a family name that stands in a heading is used as one: it is all of the heading, has a form of address, or begins what somebody says
    /// (Omura: …, Omura's …). 大村 of two kanji needs none of that.
    /// </summary>
    public static bool IsNamed(string text, int at, int length)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        var after = text.AsSpan(at + length);
        var rest = after.TrimStart();
        if (rest.Length == 0 && before.Length == 0) return true;
        foreach (var address in Addresses)
        {
            if (after.StartsWith(address)) return true;
        }

        if (Characters.IsJapanese(text[at])) return length > 1;
        if (!char.IsUpper(text[at])) return false;
        var word = before[(before.LastIndexOf(' ') + 1)..];
        if (word.Length > 0 && IsOneOf(word.ToString(), Titles)) return true;
        foreach (var mark in NameEnds)
        {
            if (rest.StartsWith(mark)) return true;
        }

        return false;
    }

    private static IEnumerable<string> Of(string name, bool eitherOrder)
    {
        var text = name.Trim();
        foreach (var address in Addresses)
        {
            if (text.EndsWith(address, StringComparison.Ordinal)) text = text[..^address.Length].TrimEnd();
        }

        var words = text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        if (!text.Any(Characters.IsJapanese)) return Latin(words, eitherOrder);
        if (words.Length is 2 or 3) return [words[0]];
        if (words.Length > 3) return [];
        // ジョン・スミス: names from abroad keep their order.
        return text.LastIndexOf('・') is > 0 and var dot ? [text[(dot + 1)..]] : Joined(text);
    }

    private static IEnumerable<string> Latin(string[] words, bool eitherOrder)
    {
        if (words.Length > 1 && words[0].EndsWith(',')) return [words[0].TrimEnd(',')];
        var parts = words.Where(word => !IsOneOf(word, Titles) && !IsOneOf(word, Suffixes)).Select(word => word.Trim(',')).ToList();
        if (parts.Count is < 2 or > 5 || !parts.TrueForAll(IsNamePart)) return [];
        if (parts.FindAll(IsInCapitals) is [var capitals] && parts.Count > 1) return [capitals];
        var first = parts.Count - 1;
        while (first > 1 && IsOneOf(parts[first - 1], Particles)) first--;
        var family = string.Join(' ', parts.Skip(first));
        var last = parts[^1];
        return eitherOrder && parts.Count == 2 ? [last, parts[0]] : family == last ? [last] : [family, last];
    }

    /// <summary>Kanji before kana are the family name; of kanji alone the first two are in most names of three and four, and three in some of five.</summary>
    private static IEnumerable<string> Joined(string text)
    {
        var kanji = text.TakeWhile(Characters.IsKanji).Count();
        if (kanji == 0) return [];
        if (kanji < text.Length) return [text[..kanji]];
        return kanji switch
        {
            2 => [text[..1]],
            3 => [text[..2], text[..1]],
            4 => [text[..2]],
            5 => [text[..2], text[..3]],
            _ => [],
        };
    }

    private static bool IsNamePart(string word) => char.IsUpper(word[0]) || IsOneOf(word, Particles);

    private static bool IsInCapitals(string word) => word.Length > 2 && word.All(char.IsUpper);

    private static bool IsOneOf(string word, string[] list) =>
        Array.Exists(list, other => word.TrimEnd('.', ',').Equals(other, StringComparison.OrdinalIgnoreCase));
}
