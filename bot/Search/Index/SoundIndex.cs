using Bot.Search.Text;

namespace Bot.Search.Index;

/// <summary>Terms by how they sound (<see cref="Transliteration"/>): names and products that no dictionary has.</summary>
internal sealed class SoundIndex
{
    private readonly ulong[] sounds;
    private readonly TermKey[] terms;

    public SoundIndex(IEnumerable<(ulong Sound, TermKey Term)> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Sound).ThenBy(entry => entry.Term.Value).ToArray();
        sounds = [.. sorted.Select(entry => entry.Sound)];
        terms = [.. sorted.Select(entry => entry.Term)];
    }

    public ReadOnlySpan<TermKey> Find(ulong sound)
    {
        var start = Array.BinarySearch(sounds, sound);
        if (start < 0)
            return default;
        var end = start;
        while (start > 0 && sounds[start - 1] == sound)
            start--;
        while (end < sounds.Length && sounds[end] == sound)
            end++;
        return terms.AsSpan(start, end - start);
    }
}
