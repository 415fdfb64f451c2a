namespace Bot.Search.Text;

/// <summary>
/// The consonants of a word as katakana and Latin spelling share them: Wozniak and ウォズニアック are both Z N K. Vowels are left out,
/// sounds that Japanese does not tell apart are merged (l and r, b and v, m and n before a stop), and an r that English does not
/// sound may be there or not. For names and products that no dictionary has.
/// </summary>
internal static class Transliteration
{
    /// <summary>Fewer consonants are shared by chance.</summary>
    private const int FewestConsonants = 3;

    private const int MostConsonants = 10;

    /// <summary>Consonant of each kana from ァ (U+30A1) to ヶ (U+30F6); a dot is none.</summary>
    private const string KatakanaConsonants =
        "..........KGKGKGKGKGSZSZSZSZSZTDTZ.TZTDTDNNNNNHBPHBPFBPHBPHBPNNNNN......RRRRR.....NBKK";

    /// <summary>The sounds that a folded word may have; none when it is neither katakana nor Latin letters, or has too few consonants.</summary>
    public static IEnumerable<ulong> Of(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyExceptInRange('a', 'z'))
            return OfLatin(word).Where(sound => sound != 0);
        foreach (var c in word)
        {
            if (Scripts.Of(c) != Script.Katakana)
                return [];
        }

        var katakana = OfKatakana(word);
        return katakana == 0 ? [] : [katakana];
    }

    /// <returns>0 when the word has too few consonants to be told from others.</returns>
    private static ulong OfKatakana(ReadOnlySpan<char> word)
    {
        var skeleton = new Skeleton();
        foreach (var c in word)
        {
            if (c is >= '\u30A1' and <= '\u30F6')
                skeleton.Add(KatakanaConsonants[c - '\u30A1']);
        }

        return skeleton.Key;
    }

    /// <summary>The readings of a folded Latin word: with and without unsounded r, th as s or t. Duplicates and zeros may be among them.</summary>
    private static ulong[] OfLatin(ReadOnlySpan<char> word) =>
        [Read(word, keepsR: false, th: 'S'), Read(word, keepsR: true, th: 'S'), Read(word, keepsR: false, th: 'T'), Read(word, keepsR: true, th: 'T')];

    private static ulong Read(ReadOnlySpan<char> word, bool keepsR, char th)
    {
        var skeleton = new Skeleton();
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            if (word[i] == next && word[i] is not ('c' or 's'))
                continue;
            switch (word[i], next)
            {
                case ('t', 'h'):
                    skeleton.Add(th);
                    i++;
                    break;
                case ('s' or 'c', 'h'):
                    skeleton.Add(word[i] == 's' ? 'S' : 'T');
                    i++;
                    break;
                case ('p', 'h'):
                    skeleton.Add('F');
                    i++;
                    break;
                case ('c', 'k'):
                    skeleton.Add('K');
                    i++;
                    break;
                case ('x', _):
                    skeleton.Add('K');
                    skeleton.Add('S');
                    break;
                case ('r', _) when !keepsR && !IsVowel(next):
                    break;
                default:
                    skeleton.Add(Consonant(word[i], next));
                    break;
            }
        }

        return skeleton.Key;
    }

    private static char Consonant(char c, char next) => c switch
    {
        'b' or 'v' => 'B',
        'c' => next is 'e' or 'i' or 'y' ? 'S' : 'K',
        'd' => 'D',
        'f' => 'F',
        'g' => next is 'e' or 'i' or 'y' ? 'Z' : 'G',
        'h' => 'H',
        'j' or 'z' => 'Z',
        'k' or 'q' => 'K',
        'l' or 'r' => 'R',
        'm' or 'n' => 'N',
        'p' => 'P',
        's' => 'S',
        't' => 'T',
        _ => '.',
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Five bits a consonant; the same sound twice in a row counts once.</summary>
    private struct Skeleton
    {
        private ulong key;
        private int length;
        private char last;

        public readonly ulong Key => length is >= FewestConsonants and <= MostConsonants ? key : 0;

        public void Add(char consonant)
        {
            if (consonant == '.')
            {
                last = '.';
                return;
            }

            if (consonant == last)
                return;
            last = consonant;
            length++;
            if (length <= MostConsonants)
                key = (key << 5) | (uint)(consonant - 'A' + 1);
        }
    }
}
