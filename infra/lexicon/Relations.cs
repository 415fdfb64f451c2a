namespace Bot.Lexicon;

/// <summary>Weighted pairs; a pair met twice keeps its larger weight. Enumerates in a stable order.</summary>
internal sealed class Relations<TFrom, TTo>(IEqualityComparer<TFrom>? comparer = null)
    where TFrom : notnull
    where TTo : notnull
{
    private readonly Dictionary<TFrom, Dictionary<TTo, float>> pairs = new(comparer);

    public void Add(TFrom from, TTo to, float weight)
    {
        if (!pairs.TryGetValue(from, out var targets))
            pairs[from] = targets = [];
        targets[to] = targets.TryGetValue(to, out var known) ? MathF.Max(known, weight) : weight;
    }

    public IReadOnlyDictionary<TTo, float> Of(TFrom from) => pairs.TryGetValue(from, out var targets) ? targets : new Dictionary<TTo, float>();
}
