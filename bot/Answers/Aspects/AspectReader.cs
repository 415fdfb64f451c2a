using System.Collections.Immutable;
using Bot.Search.Text;

namespace Bot.Answers.Aspects;

/// <summary>
/// Recognises what a question asks of a talk, and what a text tells, by classes of words: <em>was it hard</em> is answered where a
/// failure is told of, though no word be the same. Classes of a thesaurus (Roget), made for what is asked of talks, in both languages.
/// </summary>
internal static class AspectReader
{
    // Lists and cues are references, not values: dictionaries of them come precompiled, and the first question need not wait for it.
    private static readonly Dictionary<string, List<Cue>>.AlternateLookup<ReadOnlySpan<char>> Cues;

    /// <summary>UTF-16 units of the longest Japanese cue.</summary>
    private static readonly int Longest;

    static AspectReader()
    {
        var cues = new Dictionary<string, List<Cue>>();
        Names = Read(cues);
        Longest = cues.Keys.Max(word => IsEnglish(word[0]) ? 1 : word.Length);
        Cues = cues.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Of each aspect, by its number.</summary>
    public static ImmutableArray<string> Names { get; }

    /// <returns>The numbers of the aspects that a question asks for.</returns>
    public static List<int> AskedIn(string question)
    {
        var counts = Count(question, isQuestion: true);
        var asked = new List<int>();
        for (var aspect = 0; aspect < counts.Length; aspect++)
        {
            if (counts[aspect] > 0)
                asked.Add(aspect);
        }

        return asked;
    }

    /// <returns>How many words of each aspect a text has.</returns>
    public static int[] ToldIn(string text) => Count(text, isQuestion: false);

    private static int[] Count(string text, bool isQuestion)
    {
        var folded = new FoldedText();
        CharacterFolding.Fold(text, folded);
        var found = new int[Names.Length];
        for (var rest = folded.Span; !rest.IsEmpty;)
        {
            foreach (var cue in Next(ref rest))
                found[cue.Aspect] += (isQuestion ? cue.IsAsked : cue.IsTold) ? 1 : 0;
        }

        return found;
    }

    /// <summary>Moves over the next English word, or the longest cue of another script, or a character that is neither.</summary>
    private static List<Cue> Next(ref ReadOnlySpan<char> text)
    {
        if (IsEnglish(text[0]))
            return NextWord(ref text);
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (!Cues.TryGetValue(text[..length], out var cues))
                continue;
            text = text[length..];
            return cues;
        }

        text = text[1..];
        return [];
    }

    private static List<Cue> NextWord(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('a', 'z');
        var word = end < 0 ? text : text[..end];
        text = text[word.Length..];
        Span<char> buffer = stackalloc char[EnglishStemmer.LongestStem];
        return Cues.TryGetValue(EnglishStemmer.Stem(word, buffer), out var cues) ? cues : [];
    }

    private static bool IsEnglish(char c) => char.IsAsciiLetterLower(c);

    /// <returns>The names of the aspects.</returns>
    private static ImmutableArray<string> Read(Dictionary<string, List<Cue>> cues)
    {
        var names = new List<string>();
        foreach (var item in AspectWords.Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = item.TrimEnd(':', '?', '!');
            if (item[^1] == ':')
                names.Add(word);
            else
                Add(cues, IsEnglish(word[0]) ? EnglishStemmer.Stem(word) : word, new Cue(names.Count - 1, item[^1] != '!', item[^1] != '?'));
        }

        return [.. names];
    }

    /// <summary>Words of one aspect may have one stem (<em>improve</em>, <em>improvement</em>): they are one cue.</summary>
    private static void Add(Dictionary<string, List<Cue>> cues, string word, Cue cue)
    {
        if (!cues.TryGetValue(word, out var known))
            cues[word] = known = [];
        var same = known.FindIndex(other => other.Aspect == cue.Aspect);
        if (same < 0)
            known.Add(cue);
        else
            known[same] = new Cue(cue.Aspect, known[same].IsAsked || cue.IsAsked, known[same].IsTold || cue.IsTold);
    }

    private sealed record Cue(int Aspect, bool IsAsked, bool IsTold);
}
