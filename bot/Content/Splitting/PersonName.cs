using System.Text.RegularExpressions;
using Bot.Content.Text;

namespace Bot.Content.Splitting;

/// <summary>Tells names of people by how they are written.</summary>
internal static partial class PersonName
{
    private const int Longest = 60;

    /// <summary>Two to five words, each with a capital letter but for particles; or 姓 名, ファースト・ラスト.</summary>
    public static bool IsLikely(string text) =>
        text.Length is > 2 and <= Longest && (Latin().IsMatch(text) || SpacedJapanese().IsMatch(text) || Katakana().IsMatch(text));

    /// <summary>One name, or several between commas or "and".</summary>
    public static bool AreLikely(string names) => names.Length <= 4 * Longest && Split(names) is { Length: > 0 and < 6 } each && each.All(IsLikely);

    public static string[] Split(string names) => [.. Between().Split(names).Select(WithoutHonorific).Where(name => name.Length > 0)];

    /// <summary>Three to five kanji: a name, or a term of art.</summary>
    public static bool IsKanji(string text) => text.Length is >= 3 and <= 5 && text.All(Characters.IsKanji);

    /// <summary>A family name is hardly a word of the text as well: <c>Event Sourcing</c> is no person where events are spoken of.</summary>
    /// <param name="lowercase">Words that the text has in small letters.</param>
    public static bool IsSure(string text, IReadOnlySet<string> lowercase) =>
        IsLikely(text) && !Words(text).Any(word => char.IsUpper(word[0]) && lowercase.Contains(word.ToLowerInvariant()));

    /// <summary>Words that begin with a small letter.</summary>
    public static HashSet<string> Lowercase(IEnumerable<string> texts) =>
        texts.SelectMany(Words).Where(word => char.IsLower(word[0])).ToHashSet(StringComparer.Ordinal);

    public static string WithoutHonorific(string name) => Honorific().Replace(name.Trim(' ', '　'), "");

    public static bool HasHonorific(string name) => Honorific().IsMatch(name);

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i])) continue;
            if (i > start) yield return text[start..i];
            start = i + 1;
        }
    }

    [GeneratedRegex(
        @"^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?\p{Lu}[\p{L}'’.-]*(?: (?:van|de|den|der|von|zu|la|le|da|di|du|dos|bin|al|el|ter|ten|af|[A-Z]\.))*"
        + @"(?: \p{Lu}[\p{L}'’.-]+){1,3}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Latin();

    [GeneratedRegex(
        @"^[\p{IsCJKUnifiedIdeographs}々]{1,4}[ 　][\p{IsCJKUnifiedIdeographs}々\p{IsHiragana}\p{IsKatakana}]{1,5}$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpacedJapanese();

    [GeneratedRegex(
        @"^[\p{IsKatakana}ー]{2,8}(?:・[\p{IsKatakana}ー]{2,8}){1,2}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Katakana();

    [GeneratedRegex(@"\s*[,、&＆]\s*|\s+and\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"[ 　]*(?:様|氏|さん|先生|[- ]san)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Honorific();
}
