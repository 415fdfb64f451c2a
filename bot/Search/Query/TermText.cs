using System.Runtime.InteropServices;
using Bot.Content;
using Bot.Search.Lexicon;

namespace Bot.Search.Query;

/// <summary>
/// How a term reads, for explanations. That of a term of the dictionary is looked up when it is wanted: a question has hundreds of
/// them, and answers without reading any.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermText
{
    private readonly object source;
    private readonly int id;
    private readonly Language language;

    public TermText(string text) => source = text;

    /// <param name="id">Of a word, or an English term, of the lexicon.</param>
    public TermText(BilingualLexicon lexicon, int id, Language language)
    {
        source = lexicon;
        this.id = id;
        this.language = language;
    }

    public override string ToString() => source switch
    {
        BilingualLexicon lexicon when language == Language.Japanese => lexicon.Word(id).ToString(),
        BilingualLexicon lexicon => lexicon.English(id),
        _ => (string)source,
    };
}
