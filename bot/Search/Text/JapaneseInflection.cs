using Bot.Search.Lexicon;

namespace Bot.Search.Text;

/// <summary>What may follow the stem of a verb or adjective, and how the dictionary form ends then.</summary>
/// <param name="Lemma">The last character of the dictionary form.</param>
/// <param name="Taken">How many characters of the text belong to the word: 1 when the character is an ending, 0 when it only follows.</param>
internal readonly record struct InflectionEnding(char Lemma, WordTraits Class, int Taken);

/// <summary>Japanese school grammar's conjugation tables, read from the text's side.</summary>
internal static class JapaneseInflection
{
    private static readonly string[] Rows = ["かきくけこく", "がぎぐげごぐ", "さしすせそす", "たちつてとつ", "なにぬねのぬ", "ばびぶべぼぶ", "まみむめもむ", "らりるれろる", "わいうえおう"];

    /// <summary>Sound changes before た and て: 書いた, 買った, 読んだ.</summary>
    private static readonly (char Ending, string Lemmas)[] SoundChanges = [('い', "くぐ"), ('っ', "つるう"), ('ん', "ぬぶむ")];

    /// <summary>What follows the stem of a one-row verb: 食べた, 食べない, 食べられる.</summary>
    private const string AfterIchidan = "たてまならさずるよれろちつ";

    private const string AfterAdjective = "くかけさそ";

    private static readonly InflectionEnding[][] Table = Build();

    public static ReadOnlySpan<InflectionEnding> Endings(char next) => next is >= '\u3041' and <= '\u3096' ? Table[next - 0x3041] : [];

    private static InflectionEnding[][] Build()
    {
        var table = new List<InflectionEnding>[0x3097 - 0x3041];
        for (var i = 0; i < table.Length; i++)
            table[i] = [];

        foreach (var row in Rows)
        {
            foreach (var c in row.AsSpan(0, 5))
            {
                if (c != row[5])
                    table[c - 0x3041].Add(new InflectionEnding(row[5], WordTraits.Godan, 1));
            }
        }

        foreach (var (ending, lemmas) in SoundChanges)
        {
            foreach (var lemma in lemmas)
                table[ending - 0x3041].Add(new InflectionEnding(lemma, WordTraits.Godan, 1));
        }

        foreach (var c in AfterIchidan)
            table[c - 0x3041].Add(new InflectionEnding('る', WordTraits.Ichidan, 0));
        foreach (var c in AfterAdjective)
            table[c - 0x3041].Add(new InflectionEnding('い', WordTraits.Adjective, 1));
        return [.. table.Select(endings => endings.ToArray())];
    }
}
