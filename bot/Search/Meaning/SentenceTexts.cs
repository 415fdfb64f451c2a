using Bot.Search.Index;
using Bot.Search.Lexicon;

namespace Bot.Search.Meaning;

/// <summary>The documents of an index, and questions to them, as a sentence model reads them.</summary>
/// <param name="isEnglishOnly">The model reads English only: Japanese is given to it as English glosses.</param>
internal sealed class SentenceTexts(IReadOnlyList<SearchDocument> documents, BilingualLexicon lexicon, bool isEnglishOnly)
{
    public int Count => documents.Count;

    /// <summary>Makes the text of each document, in their order: the title, the headings from the outermost in, and the passage, since a passage alone often
    /// says of nothing what it is about.</summary>
    public string[] Passages()
    {
        var gloss = new EnglishGloss(lexicon);
        return [.. documents.Select(document => Read(Whole(document), gloss))];
    }

    /// <summary>Safe for concurrent use.</summary>
    public string Question(string question) => Read(question, new EnglishGloss(lexicon));

    private static string Whole(SearchDocument document)
    {
        string[] parts = [document.Title, .. document.Headings, document.Body];
        return string.Join(". ", parts.Where(part => part.Length > 0));
    }

    private string Read(string text, EnglishGloss gloss) => isEnglishOnly ? gloss.Of(text) : text;
}
