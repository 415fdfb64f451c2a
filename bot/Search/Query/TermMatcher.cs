using System.Runtime.InteropServices;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Search.Query;

/// <summary>A place in a text that a term class of the question stands for.</summary>
/// <param name="Class">Index into the query's classes.</param>
/// <param name="Start">UTF-16 offset in the text.</param>
/// <param name="Weight">Of the member that matched.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermMatch(int Class, int Start, int Length, float Weight)
{
    public int End => Start + Length;
}

/// <summary>Finds in a text what a query asks for, with the same analysis that indexed it. One thread at a time.</summary>
internal sealed class TermMatcher
{
    private readonly Analyzer analyzer;
    private readonly List<Token> tokens = [];
    private readonly Dictionary<TermKey, List<(int Class, float Weight)>> classes = [];

    public TermMatcher(LanguageQuery query, BilingualLexicon lexicon)
    {
        Query = query;
        analyzer = new Analyzer(lexicon);
        for (var i = 0; i < query.Classes.Count; i++)
        {
            foreach (var member in query.Classes[i].Members)
            {
                if (!classes.TryGetValue(member.Term, out var list))
                    classes[member.Term] = list = [];
                list.Add((i, member.Weight));
            }
        }
    }

    public LanguageQuery Query { get; }

    /// <returns>In order of their start; they may overlap.</returns>
    public List<TermMatch> Match(string text)
    {
        var matches = new List<TermMatch>();
        if (classes.Count == 0)
            return matches;
        analyzer.Analyze(text, tokens);
        foreach (var token in tokens)
        {
            if (!classes.TryGetValue(token.Term, out var list))
                continue;
            foreach (var (index, weight) in list)
                matches.Add(new TermMatch(index, token.Start, token.Length, weight));
        }

        matches.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        return matches;
    }
}
