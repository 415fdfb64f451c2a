using System.Runtime.InteropServices;
using Bot.Search.Index;

namespace Bot.Search.Query;

/// <summary>
/// Puts the best documents of one language into a new order: what stands together in a text, or under a heading that has the rest, is
/// likelier meant than what is strewn over it (proximity: Tao and Zhai, SIGIR 2007). Scores stay as they are and change hands, so that they go
/// on meaning the same beside another language's. Reuses its buffers: one thread at a time.
/// </summary>
internal sealed class ProximityRanker(LanguageIndex index, SearchParameters parameters)
{
    private readonly Dictionary<ushort, (int Class, float Weight)> members = [];
    private readonly List<Match> matches = [];
    private readonly List<float> worths = [];
    private readonly List<(float Score, Hit Hit)> ranked = [];
    private float[] underHeadings = [];
    private float[] seen = [];

    /// <param name="hits">The best documents of this index, best first.</param>
    /// <param name="scale">By which scores have been multiplied.</param>
    public void Rank(LanguageQuery query, Span<Hit> hits, float scale)
    {
        hits = hits[..Math.Min(hits.Length, parameters.ProximityDepth)];
        Read(query);
        if (hits.Length < 2 || worths.Count < 2)
            return;
        ranked.Clear();
        foreach (var hit in hits)
            ranked.Add((hit.Score + (parameters.ProximityWeight * scale * BestWindow(index.LocalNumber(hit.Document))), hit));
        ranked.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Hit.Document.CompareTo(b.Hit.Document));
        for (var i = 0; i < hits.Length; i++)
        {
            // Of equal scores the later is made the least bit less: the new order must outlast sorting.
            var score = i == 0 ? hits[i].Score : MathF.Min(hits[i].Score, MathF.BitDecrement(hits[i - 1].Score));
            hits[i] = ranked[i].Hit with { Score = score };
        }
    }

    private void Read(LanguageQuery query)
    {
        members.Clear();
        worths.Clear();
        foreach (var termClass in query.Classes)
        {
            if (termClass.Idf <= 0 || termClass.Role == TermRole.Bigram)
                continue;
            foreach (var member in termClass.Members)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(members, WordPlace.PrintOf(member.Term), out _);
                var weight = MathF.Min(member.Weight, 1);
                if (weight > known.Weight)
                    known = (worths.Count, weight);
            }

            worths.Add(termClass.Idf * termClass.Weight);
        }

        if (seen.Length < worths.Count)
            (seen, underHeadings) = (new float[worths.Count], new float[worths.Count]);
    }

    /// <summary>The most that stands within a window of the text, with what stands in the headings above it; nothing for a single match.</summary>
    private float BestWindow(int document)
    {
        var (headings, inHeadings) = Headings(document);
        FindMatches(document);
        var best = 0f;
        for (var first = 0; first < matches.Count; first++)
        {
            underHeadings.AsSpan().CopyTo(seen);
            var (sum, classes) = (headings, inHeadings);
            for (var i = first; i < matches.Count && matches[i].Position < matches[first].Position + parameters.ProximityWindow; i++)
                Add(matches[i], 1, ref sum, ref classes);
            if (classes > 1)
                best = MathF.Max(best, sum);
        }

        return best;
    }

    private (float Worth, int Classes) Headings(int document)
    {
        Array.Clear(seen);
        var (sum, classes) = (0f, 0);
        foreach (var word in index.Words.HeadingsOf(document))
        {
            if (members.TryGetValue(word.Print, out var member))
                Add(new Match(0, member.Class, member.Weight), parameters.ProximityHeadingWeight, ref sum, ref classes);
        }

        seen.AsSpan().CopyTo(underHeadings);
        return (sum, classes);
    }

    /// <summary>Each class counts once, by its weightiest member.</summary>
    private void Add(Match match, float factor, ref float sum, ref int classes)
    {
        ref var known = ref seen[match.Class];
        if (match.Weight <= known)
            return;
        classes += known == 0 ? 1 : 0;
        sum += (match.Weight - known) * worths[match.Class] * factor;
        known = match.Weight;
    }

    private void FindMatches(int document)
    {
        matches.Clear();
        var position = 0;
        foreach (var word in index.Words.BodyOf(document))
        {
            position += word.Gap;
            if (members.TryGetValue(word.Print, out var member))
                matches.Add(new Match(position, member.Class, member.Weight));
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Match(int Position, int Class, float Weight);
}
