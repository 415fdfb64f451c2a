namespace Bot.Search.Lexicon;

/// <summary>The glossary that the program carries, <c>computing.yaml</c>: terms and abbreviations of computing, in groups that mean the same.</summary>
internal static class ComputingTerms
{
    public const string ResourceName = "Bot.Search.Lexicon.computing.yaml";

    private const string Item = "- ";

    /// <summary>Reads the lines <c>- k8s = Kubernetes  # where it is listed</c>.</summary>
    public static IEnumerable<IReadOnlyList<string>> Groups()
    {
        foreach (var line in EmbeddedText.Lines(ResourceName))
        {
            if (!line.StartsWith(Item, StringComparison.Ordinal))
                throw new FormatException($"{ResourceName}: a group begins with \"{Item}\", and this does not: {line}");
            var end = line.IndexOf("  #", StringComparison.Ordinal);
            yield return line[Item.Length..(end < 0 ? line.Length : end)].Split('=', StringSplitOptions.TrimEntries);
        }
    }
}
