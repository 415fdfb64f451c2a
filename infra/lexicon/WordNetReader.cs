using System.Globalization;

namespace Bot.Lexicon;

/// <summary>Two English terms that WordNet relates.</summary>
/// <param name="IsDerivation">The same word in another part of speech (decide, decision), not a synonym.</param>
/// <param name="Rank">How far down the list of the first term's meanings the relation stands, from 1.</param>
internal readonly record struct EnglishRelation(string From, string To, bool IsDerivation, int Rank);

/// <summary>Reads the database files of WordNet 3.1 (https://wordnet.princeton.edu/documentation/wndb5wn).</summary>
internal static class WordNetReader
{
    private const int SensesThatCount = 3;
    private static readonly (char Letter, string File)[] Parts = [('n', "noun"), ('v', "verb"), ('a', "adj"), ('r', "adv")];

    public static IEnumerable<EnglishRelation> Read(string directory)
    {
        var synsets = Parts.ToDictionary(part => part.Letter, part => ReadSynsets(Path.Combine(directory, "data." + part.File)));
        foreach (var part in Parts)
        {
            foreach (var line in File.ReadLines(Path.Combine(directory, "index." + part.File)).Where(line => line[0] != ' '))
            {
                foreach (var relation in RelationsOf(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), synsets, part.Letter))
                    yield return relation;
            }
        }
    }

    private static IEnumerable<EnglishRelation> RelationsOf(string[] fields, Dictionary<char, Dictionary<int, Synset>> synsets, char part)
    {
        var lemma = fields[0];
        var pointerCount = int.Parse(fields[3]);
        var offsets = fields[(6 + pointerCount)..].Select(int.Parse).ToArray();
        for (var rank = 1; rank <= offsets.Length; rank++)
        {
            var synset = synsets[part][offsets[rank - 1]];
            var self = Array.FindIndex(synset.Words, word => word.Equals(lemma, StringComparison.OrdinalIgnoreCase));
            if (rank <= SensesThatCount)
            {
                foreach (var word in synset.Words.Where((_, i) => i != self))
                    yield return new EnglishRelation(Plain(lemma), Plain(word), IsDerivation: false, rank);
            }

            foreach (var (source, targetPart, target, targetWord) in synset.Derivations)
            {
                if (source == self + 1 && synsets[targetPart].TryGetValue(target, out var other) && targetWord >= 1 && targetWord <= other.Words.Length)
                    yield return new EnglishRelation(Plain(lemma), Plain(other.Words[targetWord - 1]), IsDerivation: true, rank);
            }
        }
    }

    private static string Plain(string word) => word.Replace('_', ' ');

    private static Dictionary<int, Synset> ReadSynsets(string path) =>
        File.ReadLines(path).Where(line => line[0] != ' ').Select(ReadSynset).ToDictionary(synset => synset.Offset);

    private static Synset ReadSynset(string line)
    {
        var fields = line.Split(' ');
        var wordCount = int.Parse(fields[3], NumberStyles.HexNumber);
        var words = new string[wordCount];
        for (var i = 0; i < wordCount; i++)
            words[i] = WithoutMarker(fields[4 + (2 * i)]);
        var at = 4 + (2 * wordCount);
        var pointerCount = int.Parse(fields[at]);
        var derivations = new List<(int, char, int, int)>();
        for (var i = 0; i < pointerCount; i++)
        {
            var pointer = fields.AsSpan(at + 1 + (4 * i), 4);
            if (pointer[0] != "+")
                continue;
            var source = int.Parse(pointer[3].AsSpan(0, 2), NumberStyles.HexNumber);
            var target = int.Parse(pointer[3].AsSpan(2, 2), NumberStyles.HexNumber);
            derivations.Add((source, pointer[2][0] == 's' ? 'a' : pointer[2][0], int.Parse(pointer[1]), target));
        }

        return new Synset(int.Parse(fields[0]), words, derivations);
    }

    /// <summary>Adjectives carry their position: <c>galore(ip)</c>.</summary>
    private static string WithoutMarker(string word)
    {
        var parenthesis = word.IndexOf('(');
        return parenthesis < 0 ? word : word[..parenthesis];
    }

    private sealed record Synset(int Offset, string[] Words, List<(int Source, char Part, int Offset, int Word)> Derivations);
}
