namespace Bot.Lexicon;

/// <summary>
/// Headwords that EDICT lists one by one although they are spellings of one entry (打ち合わせ, 打合せ, 打合わせ; 林檎, りんご): they have one reading and
/// the same glosses.
/// </summary>
internal sealed class Spellings
{
    private readonly Dictionary<string, List<string>> entries = new(StringComparer.Ordinal);

    /// <summary>Adds a headword, and for a word that is usually written in kana its reading.</summary>
    /// <returns>The other spellings of the entry that were added before.</returns>
    public IReadOnlyList<string> Add(EdictEntry entry, string word)
    {
        var senses = string.Join('|', entry.Senses.SelectMany(sense => sense.Glosses));
        var key = $"{entry.Reading ?? entry.Headword}\0{senses}";
        if (!entries.TryGetValue(key, out var known))
            entries[key] = known = [];
        var others = known.Where(other => other != word).ToArray();
        if (others.Length == known.Count)
            known.Add(word);
        return others;
    }
}
