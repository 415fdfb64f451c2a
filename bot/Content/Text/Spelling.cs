namespace Bot.Content.Text;

/// <summary>Whether two words are a typing slip apart.</summary>
internal static class Spelling
{
    /// <summary>True at a Levenshtein distance of 1, or of 2 between words of six letters and more.</summary>
    public static bool IsNear(string a, string b)
    {
        var allowed = Math.Min(a.Length, b.Length) >= 6 ? 2 : 1;
        return Math.Abs(a.Length - b.Length) <= allowed && a.Length <= 64 && Distance(a, b) <= allowed;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitute = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitute, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
