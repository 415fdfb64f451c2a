namespace Bot.Search.Lexicon;

/// <summary>What the dictionary has for a term, as it lies in the file: see <see cref="LexiconTable.JapaneseRelations"/>.</summary>
internal readonly ref struct LexiconEntry(ReadOnlySpan<uint> packed)
{
    private const int CountBits = 16;

    private readonly ReadOnlySpan<uint> packed = packed;

    public WeightedTerms Translations => new(packed.Slice(1, TranslationCount));

    public WeightedTerms Related => new(packed.Slice(1 + TranslationCount, (ushort)packed[0]));

    private int TranslationCount => (int)(packed[0] >> CountBits);

    /// <summary>What stands before the terms.</summary>
    public static uint Counts(int translations, int related) => ((uint)translations << CountBits) | checked((ushort)related);
}

/// <summary>A list of related terms as it lies in the file, heaviest first.</summary>
internal readonly ref struct WeightedTerms(ReadOnlySpan<uint> packed)
{
    private readonly ReadOnlySpan<uint> packed = packed;

    public int Length => packed.Length;

    public WeightedTerm this[int index] => new((int)(packed[index] >> 8), (packed[index] & 0xFF) / 255f);

    public static uint Pack(int id, float weight) => ((uint)id << 8) | (uint)Math.Clamp((int)MathF.Round(weight * 255), 1, 255);
}
