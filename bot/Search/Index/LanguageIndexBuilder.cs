using System.Runtime.InteropServices;
using Bot.Search.Lexicon;
using Bot.Search.Meaning;
using Bot.Search.Text;

namespace Bot.Search.Index;

/// <summary>Collects the documents of one language, then lays their postings out.</summary>
internal sealed class LanguageIndexBuilder(Analyzer analyzer, BilingualLexicon lexicon, SearchParameters parameters)
{
    private const int FieldCount = (int)Field.Count;

    private readonly Dictionary<ulong, int> terms = [];
    private readonly List<int> documentFrequencies = [];
    private readonly List<int> lastDocument = [];
    private readonly List<Occurrence> occurrences = [];
    private readonly List<int> occurrenceEnds = [];
    private readonly List<int> lengths = [];
    private readonly List<int> documents = [];
    private readonly List<int> containers = [];
    private readonly Dictionary<string, int> containerNumbers = new(StringComparer.Ordinal);
    private readonly List<Token> tokens = [];
    private readonly WordSequencesBuilder words = new();
    private readonly WordFormsBuilder forms = new();
    private readonly List<float[]?> vectors = [];
    private readonly TermVectors meanings = new(lexicon, parameters);

    public void Add(int number, SearchDocument document)
    {
        var firstLength = lengths.Count;
        CollectionsMarshal.SetCount(lengths, firstLength + FieldCount);
        CollectionsMarshal.AsSpan(lengths)[firstLength..].Clear();
        Analyze(Field.Body, document.Body);
        for (var i = 0; i < document.Headings.Count; i++)
            Analyze(i == document.Headings.Count - 1 ? Field.Heading : Field.OuterHeadings, document.Headings[i]);
        Analyze(Field.Title, document.Title);
        Analyze(Field.Speakers, document.Speakers);
        documents.Add(number);
        containers.Add(ContainerNumber(document.Container));
        occurrenceEnds.Add(occurrences.Count);
        words.EndDocument();
    }

    public LanguageIndex Build()
    {
        var (keys, ranks) = SortTerms();
        var starts = new int[keys.Length + 1];
        for (var number = 0; number < keys.Length; number++)
            starts[ranks[number] + 1] = documentFrequencies[number];
        for (var rank = 0; rank < keys.Length; rank++)
            starts[rank + 1] += starts[rank];
        var postings = LayOut(starts, ranks);
        return new LanguageIndex(
            keys, starts, postings, [.. documents], [.. containers], words.Build(), forms.Build(), Meanings());
    }

    /// <summary>The vectors that tell what each document means, by the terms of all its fields.</summary>
    private PassageVectors Meanings()
    {
        if (parameters.MeaningWeight <= 0)
            return PassageVectors.None;
        var rarities = documentFrequencies.Select(SquaredRarity).ToArray();
        var sums = new float[documents.Count * TermVectors.Length];
        var weights = new float[documents.Count];
        var from = 0;
        for (var document = 0; document < documents.Count; document++)
        {
            var sum = sums.AsSpan(document * TermVectors.Length, TermVectors.Length);
            foreach (var occurrence in CollectionsMarshal.AsSpan(occurrences)[from..occurrenceEnds[document]])
            {
                var fieldWeight = parameters.MeaningFieldWeights[(int)occurrence.Field];
                if (fieldWeight <= 0 || vectors[occurrence.Term] is not { } vector)
                    continue;
                var weight = rarities[occurrence.Term] * fieldWeight * (occurrence.IsPart ? parameters.PartFrequency : 1);
                weights[document] += weight;
                Vectors.AddScaled(vector, weight, sum);
            }

            from = occurrenceEnds[document];
        }

        return PassageVectors.Of(sums, weights);
    }

    /// <summary>The square of inverse document frequency, as <see cref="Query.QueryReader"/> has it.</summary>
    private float SquaredRarity(int documentFrequency)
    {
        var rarity = MathF.Log(1 + ((documents.Count - documentFrequency + 0.5f) / (documentFrequency + 0.5f)));
        return rarity * rarity;
    }

    /// <summary>The keys in ascending order, and for each term number its place among them.</summary>
    private (ulong[] Keys, int[] Ranks) SortTerms()
    {
        var keys = new ulong[terms.Count];
        var numbers = new int[terms.Count];
        foreach (var (key, number) in terms)
        {
            keys[number] = key;
            numbers[number] = number;
        }

        Array.Sort(keys, numbers);
        var ranks = new int[numbers.Length];
        for (var rank = 0; rank < numbers.Length; rank++)
            ranks[numbers[rank]] = rank;
        return (keys, ranks);
    }

    private void Analyze(Field field, string text)
    {
        if (text.Length == 0)
            return;
        analyzer.Analyze(text, tokens);
        words.Add(field, tokens);
        forms.Add(text, tokens);
        var length = 0;
        foreach (var token in tokens)
        {
            occurrences.Add(new Occurrence(TermNumber(token), field, token.IsPart));
            // Phrases and Japanese words come after the words and characters they are made of.
            length = Math.Max(length, token.Position + 1);
        }

        lengths[lengths.Count - FieldCount + (int)field] += length;
    }

    /// <summary>The term's number, counted once for the document being added.</summary>
    private int TermNumber(Token token)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, token.Term.Value, out var known);
        if (!known)
        {
            number = terms.Count - 1;
            documentFrequencies.Add(0);
            lastDocument.Add(-1);
            vectors.Add(parameters.MeaningWeight > 0 ? meanings.Of(token.Term, token.Lexeme) : null);
        }

        if (lastDocument[number] != documents.Count)
        {
            lastDocument[number] = documents.Count;
            documentFrequencies[number]++;
        }

        return number;
    }

    private int ContainerNumber(string? container)
    {
        if (container is null)
            return LanguageIndex.NoContainer;
        if (!containerNumbers.TryGetValue(container, out var number))
            containerNumbers[container] = number = containerNumbers.Count;
        return number;
    }

    private Posting[] LayOut(int[] starts, int[] ranks)
    {
        var postings = new Posting[starts[^1]];
        var next = starts.AsSpan(0, terms.Count).ToArray();
        var averages = AverageLengths();
        var frequencies = new float[terms.Count];
        var touched = new List<int>();
        Span<float> weights = stackalloc float[FieldCount];
        var from = 0;
        for (var document = 0; document < documents.Count; document++)
        {
            WeighFields(document, averages, weights);
            foreach (var occurrence in CollectionsMarshal.AsSpan(occurrences)[from..occurrenceEnds[document]])
            {
                ref var frequency = ref frequencies[occurrence.Term];
                if (frequency == 0)
                    touched.Add(occurrence.Term);
                frequency += MathF.Max(weights[(int)occurrence.Field] * (occurrence.IsPart ? parameters.PartFrequency : 1), float.Epsilon);
            }

            foreach (var term in touched)
            {
                postings[next[ranks[term]]++] = new Posting(document, frequencies[term]);
                frequencies[term] = 0;
            }

            touched.Clear();
            from = occurrenceEnds[document];
        }

        return postings;
    }

    private void WeighFields(int document, float[] averages, Span<float> weights)
    {
        for (var field = 0; field < FieldCount; field++)
        {
            var b = parameters.LengthNormalisation[field];
            var relativeLength = lengths[(document * FieldCount) + field] / averages[field];
            weights[field] = parameters.FieldWeights[field] / (1 - b + (b * relativeLength));
        }
    }

    /// <summary>Of the documents that have the field at all.</summary>
    private float[] AverageLengths()
    {
        var sums = new long[FieldCount];
        var counts = new int[FieldCount];
        for (var i = 0; i < lengths.Count; i++)
        {
            sums[i % FieldCount] += lengths[i];
            counts[i % FieldCount] += lengths[i] > 0 ? 1 : 0;
        }

        var averages = new float[FieldCount];
        for (var field = 0; field < FieldCount; field++)
            averages[field] = counts[field] == 0 ? 1 : (float)sums[field] / counts[field];
        return averages;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Occurrence(int Term, Field Field, bool IsPart);
}
