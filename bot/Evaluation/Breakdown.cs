using System.Collections.Immutable;

namespace Bot.Evaluation;

/// <summary>Splits what was evaluated by the values of a field.</summary>
internal static class Breakdown
{
    /// <summary>The value of those that have no such field.</summary>
    public const string Missing = "-";

    /// <summary>One group for each value, in order of the values.</summary>
    public static IEnumerable<(string Value, ImmutableArray<T> Items)> Of<T>(
        IEnumerable<T> items, string field, Func<T, IReadOnlyDictionary<string, string>> fields) =>
        items
            .GroupBy(item => fields(item).GetValueOrDefault(field, Missing), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.ToImmutableArray()));

    /// <summary>A field that nothing has is a slip, and a table of dashes would hide it.</summary>
    public static void Check(IEnumerable<string> wanted, IEnumerable<IReadOnlyDictionary<string, string>> present, string file)
    {
        var known = present.SelectMany(fields => fields.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (wanted.FirstOrDefault(field => !known.Contains(field)) is { } unknown)
            throw EvaluationInputException.Of(file, 0, $"nothing here has a field `{unknown}`; there are: {string.Join(", ", known)}");
    }
}
