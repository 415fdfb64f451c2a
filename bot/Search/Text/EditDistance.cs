namespace Bot.Search.Text;

/// <summary>
/// The number of typing errors between two words: insertions, deletions, substitutions and transpositions of neighbours count one each
/// (optimal string alignment: Damerau 1964).
/// </summary>
internal static class EditDistance
{
    public const int LongestWord = 40;

    /// <param name="most">Words that are further apart need no exact count.</param>
    /// <returns>The distance, or a number above <paramref name="most"/> when it is larger.</returns>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > LongestWord || b.Length > LongestWord)
            return most + 1;
        Span<int> rows = stackalloc int[3 * (LongestWord + 1)];
        var before = rows[..(b.Length + 1)];
        var previous = rows.Slice(LongestWord + 1, b.Length + 1);
        var current = rows.Slice(2 * (LongestWord + 1), b.Length + 1);
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var least = current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var distance = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, before[j - 2] + 1);
                current[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > most)
                return most + 1;
            var free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return previous[b.Length];
    }
}
