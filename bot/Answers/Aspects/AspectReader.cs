using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bot.Search.Text;

namespace Bot.Answers.Aspects;

/// <summary>
/// Recognises what a question asks of a talk, and what a text tells, by classes of words: <em>was it hard</em> is answered where a
/// failure is told of, though no word be the same. Classes of a thesaurus (Roget), made for what is asked of talks, in both languages.
/// </summary>
internal static class AspectReader
{
    private static readonly FrozenDictionary<string, ImmutableArray<Cue>>.AlternateLookup<ReadOnlySpan<char>> Words;

    /// <summary>Japanese cues by their first character, the longest first.</summary>
    private static readonly FrozenDictionary<char, ImmutableArray<(string Text, ImmutableArray<Cue> Cues)>> Pieces;

    static AspectReader()
    {
        var cues = Read(out var names).ToLookup(entry => entry.Word, entry => entry.Cue);
        Names = names;
        Words = cues.Where(entry => IsEnglish(entry.Key)).ToFrozenDictionary(entry => entry.Key, entry => entry.ToImmutableArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Pieces = cues.Where(entry => !IsEnglish(entry.Key))
            .GroupBy(entry => entry.Key[0])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(entry => entry.Key.Length).Select(entry => (entry.Key, entry.ToImmutableArray())).ToImmutableArray());
    }

    /// <summary>Of each aspect, by its number.</summary>
    public static ImmutableArray<string> Names { get; }

    /// <returns>The numbers of the aspects that a question asks for.</returns>
    public static ImmutableArray<int> AskedIn(string question)
    {
        var counts = Count(question, cue => cue.IsAsked);
        return [.. Enumerable.Range(0, counts.Length).Where(aspect => counts[aspect] > 0)];
    }

    /// <returns>How many words of each aspect a text has.</returns>
    public static int[] ToldIn(string text) => Count(text, cue => cue.IsTold);

    private static int[] Count(string text, Predicate<Cue> counts)
    {
        var folded = new FoldedText();
        CharacterFolding.Fold(text, folded);
        var found = new int[Names.Length];
        for (var rest = folded.Span; !rest.IsEmpty;)
        {
            foreach (var cue in Next(ref rest))
                found[cue.Aspect] += counts(cue) ? 1 : 0;
        }

        return found;
    }

    /// <summary>Moves over the next word or character.</summary>
    private static ImmutableArray<Cue> Next(ref ReadOnlySpan<char> text)
    {
        var letters = text.IndexOfAnyExceptInRange('a', 'z');
        var word = letters < 0 ? text : text[..letters];
        if (word.IsEmpty)
            return NextPiece(ref text);
        text = text[word.Length..];
        Span<char> buffer = stackalloc char[EnglishStemmer.LongestStem];
        return Words.TryGetValue(EnglishStemmer.Stem(word, buffer), out var cues) ? cues : [];
    }

    private static ImmutableArray<Cue> NextPiece(ref ReadOnlySpan<char> text)
    {
        if (Pieces.TryGetValue(text[0], out var pieces))
        {
            foreach (var (piece, cues) in pieces)
            {
                if (!text.StartsWith(piece))
                    continue;
                text = text[piece.Length..];
                return cues;
            }
        }

        text = text[1..];
        return [];
    }

    private static bool IsEnglish(string word) => char.IsAsciiLetterLower(word[0]);

    private static List<(string Word, Cue Cue)> Read(out ImmutableArray<string> names)
    {
        var read = new List<string>();
        var cues = new List<(string, Cue)>();
        foreach (var item in AspectWords.Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = item.TrimEnd(':', '?', '!');
            if (item[^1] == ':')
                read.Add(word);
            else
                cues.Add((IsEnglish(word) ? EnglishStemmer.Stem(word) : word, new Cue(read.Count - 1, item[^1] != '!', item[^1] != '?')));
        }

        names = [.. read];
        return cues;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Cue(int Aspect, bool IsAsked, bool IsTold);
}
