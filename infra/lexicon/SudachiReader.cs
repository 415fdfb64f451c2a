using System.Text.Json;

namespace Bot.Lexicon;

/// <param name="Word">As written.</param>
/// <param name="Vocabulary">Items with one number are spellings or translations of one word; others in the group are synonyms.</param>
/// <param name="IsFullForm">Neither an abbreviation nor a misspelling, and in the script of the word itself.</param>
internal sealed record SudachiItem(string Word, int Vocabulary, bool IsFullForm)
{
    /// <summary>Whether both are spellings of one word: インターフェース, インタフェース.</summary>
    public bool IsSpellingOf(SudachiItem other) => Vocabulary == other.Vocabulary && IsFullForm && other.IsFullForm;
}

/// <summary>Reads the synonym groups of SudachiDict, as npm's sudachi-synonyms-dictionary ships them (JSON).</summary>
internal static class SudachiReader
{
    private const int NeverExpand = 2;

    public static IEnumerable<List<SudachiItem>> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var group in document.RootElement.EnumerateArray())
        {
            var items = new List<SudachiItem>();
            foreach (var item in group.GetProperty("items").EnumerateArray())
            {
                if (Number(item, "expandControl") != NeverExpand)
                    items.Add(new SudachiItem(item.GetProperty("midashi").GetString()!, Number(item, "vocabularyNumber"), IsFullForm(item)));
            }

            yield return items;
        }
    }

    private static bool IsFullForm(JsonElement item) =>
        item.GetProperty("gokeiSyubetsu").GetString() == "代表語" && item.GetProperty("ryakusyou").GetString() == "代表語形"
        && item.GetProperty("hyoukiYure").GetString() is ("代表表記" or "異表記・表記ゆれ");

    private static int Number(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : 0;
}
