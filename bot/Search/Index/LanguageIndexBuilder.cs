using System.Runtime.InteropServices;
using Bot.Search.Text;

namespace Bot.Search.Index;

/// <summary>Collects the documents of one language, then lays their postings out.</summary>
internal sealed class LanguageIndexBuilder(Analyzer analyzer, SearchParameters parameters)
{
    private readonly Dictionary<ulong, int> terms = [];
    private readonly List<int> documents = [];
    private readonly List<Occurrence> occurrences = [];
    private readonly List<int> documentEnds = [];
    private readonly List<int[]> lengths = [];
    private readonly List<Token> tokens = [];

    public void Add(int number, SearchDocument document)
    {
        var fieldLengths = new int[(int)Field.Count];
        Analyze(Field.Body, document.Body, fieldLengths);
        for (var i = 0; i < document.Headings.Count; i++)
            Analyze(i == document.Headings.Count - 1 ? Field.Heading : Field.OuterHeadings, document.Headings[i], fieldLengths);
        Analyze(Field.Title, document.Title, fieldLengths);
        Analyze(Field.Speakers, document.Speakers, fieldLengths);
        Analyze(Field.Context, document.Context, fieldLengths);
        documents.Add(number);
        lengths.Add(fieldLengths);
        documentEnds.Add(occurrences.Count);
    }

    public LanguageIndex Build()
    {
        var averages = AverageLengths();
        var weights = new float[(int)Field.Count];
        var frequencies = new float[terms.Count];
        var touched = new List<int>();
        var counts = CountDocuments();
        var starts = new int[terms.Count + 1];
        for (var term = 0; term < terms.Count; term++)
            starts[term + 1] = starts[term] + counts[term];
        var next = starts.AsSpan(0, terms.Count).ToArray();
        var postings = new Posting[starts[^1]];
        var from = 0;
        for (var document = 0; document < documents.Count; document++)
        {
            for (var field = 0; field < weights.Length; field++)
            {
                var b = parameters.LengthNormalisation[field];
                weights[field] = parameters.FieldWeights[field] / (1 - b + (b * lengths[document][field] / averages[field]));
            }

            foreach (var occurrence in CollectionsMarshal.AsSpan(occurrences)[from..documentEnds[document]])
            {
                if (frequencies[occurrence.Term] == 0)
                    touched.Add(occurrence.Term);
                frequencies[occurrence.Term] += weights[(int)occurrence.Field] * (occurrence.IsPart ? parameters.PartFrequency : 1);
            }

            foreach (var term in touched)
            {
                postings[next[term]++] = new Posting(document, frequencies[term]);
                frequencies[term] = 0;
            }

            touched.Clear();
            from = documentEnds[document];
        }

        return new LanguageIndex(terms, starts, postings, [.. documents]);
    }

    private void Analyze(Field field, string text, int[] fieldLengths)
    {
        if (text.Length == 0)
            return;
        analyzer.Analyze(text, tokens);
        foreach (var token in tokens)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, token.Term.Value, out var exists);
            if (!exists)
                id = terms.Count - 1;
            occurrences.Add(new Occurrence(id, field, token.IsPart));
        }

        if (tokens.Count > 0)
            fieldLengths[(int)field] += tokens[^1].Position + 1;
    }

    private float[] AverageLengths()
    {
        var averages = new float[(int)Field.Count];
        for (var field = 0; field < averages.Length; field++)
        {
            var used = lengths.Where(length => length[field] > 0).ToList();
            averages[field] = used.Count == 0 ? 1 : (float)used.Average(length => length[field]);
        }

        return averages;
    }

    private int[] CountDocuments()
    {
        var counts = new int[terms.Count];
        var last = new int[terms.Count];
        Array.Fill(last, -1);
        var from = 0;
        for (var document = 0; document < documents.Count; document++)
        {
            foreach (var occurrence in CollectionsMarshal.AsSpan(occurrences)[from..documentEnds[document]])
            {
                if (last[occurrence.Term] == document)
                    continue;
                last[occurrence.Term] = document;
                counts[occurrence.Term]++;
            }

            from = documentEnds[document];
        }

        return counts;
    }

    private readonly record struct Occurrence(int Term, Field Field, bool IsPart);
}
