using Bot.Search.Text;

namespace Bot.Search.Index;

/// <summary>Collects the words of documents, field by field, body first.</summary>
internal sealed class WordSequencesBuilder
{
    private readonly List<WordPlace> places = [];
    private readonly List<int> bodies = [];
    private readonly List<int> ends = [];

    /// <summary>Position and print, packed to be sorted.</summary>
    private readonly List<long> body = [];
    private readonly List<WordPlace> headings = [];

    public void Add(Field field, List<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (!WordPlace.IsKept(token.Term.Kind))
                continue;
            if (field == Field.Body)
                body.Add(((long)token.Position << 16) | WordPlace.PrintOf(token.Term));
            else if (field != Field.Speakers)
                headings.Add(new WordPlace(WordPlace.PrintOf(token.Term), 0));
        }
    }

    public void EndDocument()
    {
        places.AddRange(headings);
        bodies.Add(places.Count);
        // Phrases come after the words they are made of, and parts after the whole.
        body.Sort();
        var last = 0;
        foreach (var word in body)
        {
            var position = (int)(word >> 16);
            places.Add(new WordPlace((ushort)word, (byte)Math.Min(position - last, byte.MaxValue)));
            last = position;
        }

        ends.Add(places.Count);
        body.Clear();
        headings.Clear();
    }

    public WordSequences Build() => new([.. places], [.. bodies], [.. ends]);
}
