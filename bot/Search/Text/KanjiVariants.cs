using Bot.Search.Lexicon;

namespace Bot.Search.Text;

/// <summary>The forms of one kanji: old and new (國, 国), in names (髙, 高), radicals and compatibility ideographs. Read from <c>kanji-variants.txt</c>.</summary>
internal static class KanjiVariants
{
    public const string ResourceName = "Bot.Search.Text.kanji-variants.txt";

    private const char First = '\u2E80';

    private static readonly Dictionary<int, char> Supplementary = [];
    private static readonly char[] Basic = Read();

    /// <summary>The form that a kanji folds to; itself when it has no other.</summary>
    public static char Fold(char c) => c >= First && Basic[c - First] is not '\0' and var folded ? folded : c;

    /// <summary>The form that a kanji beyond the basic plane (𠮷) folds to.</summary>
    public static bool TryFold(char high, char low, out char folded) => Supplementary.TryGetValue(char.ConvertToUtf32(high, low), out folded);

    private static char[] Read()
    {
        var basic = new char['\uFB00' - First];
        foreach (var line in EmbeddedText.Lines(ResourceName))
        {
            foreach (var rune in line.AsSpan(1).EnumerateRunes())
            {
                if (rune.Value == ' ')
                    continue;
                if (rune.IsBmp)
                    basic[rune.Value - First] = line[0];
                else
                    Supplementary[rune.Value] = line[0];
            }
        }

        return basic;
    }
}
