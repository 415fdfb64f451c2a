using Bot.Search.Text;

namespace Bot.Benchmarks.Engines;

/// <summary>A question as FTS5 with trigrams can be asked it: any of its words, and of Japanese any three characters in a row.</summary>
internal static class SqliteQuestion
{
    private const int Trigram = 3;

    /// <returns>A MATCH expression; empty when no word is long enough.</returns>
    public static string Match(string question)
    {
        var terms = new List<string>();
        for (var start = 0; start < question.Length;)
        {
            var end = start;
            while (end < question.Length && Scripts.Of(question[end]) != Script.Other)
                end++;
            AddRun(question[start..end], terms);
            start = end + 1;
        }

        return string.Join(" OR ", terms.Distinct(StringComparer.OrdinalIgnoreCase).Select(term => $"\"{term}\""));
    }

    /// <summary>What stands between spaces and punctuation; with Japanese in it, words of other scripts have no end of their own.</summary>
    private static void AddRun(string run, List<string> terms)
    {
        if (run.Length < Trigram)
            return;
        if (run.Any(c => Scripts.Of(c).IsJapanese()))
            AddTrigrams(run, terms);
        else
            AddWord(run, terms);
    }

    private static void AddWord(string word, List<string> terms)
    {
        if (!StopWords.IsAsking(word.ToLowerInvariant()) && !StopWords.IsGrammar(word.ToLowerInvariant()))
            terms.Add(word);
    }

    private static void AddTrigrams(string run, List<string> terms)
    {
        for (var i = 0; i + Trigram <= run.Length; i++)
            terms.Add(run.Substring(i, Trigram));
    }
}
