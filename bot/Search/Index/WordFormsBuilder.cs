using System.Runtime.InteropServices;
using Bot.Search.Text;

namespace Bot.Search.Index;

/// <summary>Collects the Latin and katakana words of an index as they are written.</summary>
internal sealed class WordFormsBuilder
{
    private const int ShortestWord = 3;

    private readonly Dictionary<string, TermKey> terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TermKey>.AlternateLookup<ReadOnlySpan<char>> byText;
    private readonly FoldedText folded = new();

    public WordFormsBuilder() => byText = terms.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(string text, List<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Length < ShortestWord || token.Term.Kind is not (TermKind.Word or TermKind.JapaneseWord))
                continue;
            ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(byText, text.AsSpan(token.Start, token.Length), out var isKnown);
            if (!isKnown)
                term = token.Term;
        }
    }

    public WordForms Build()
    {
        var forms = new Dictionary<string, TermKey>(StringComparer.Ordinal);
        foreach (var (text, term) in terms)
        {
            CharacterFolding.Fold(text, folded);
            if (WordForms.IsKept(folded.Span))
                forms.TryAdd(folded.Span.ToString(), term);
        }

        return new WordForms(forms.Select(form => (form.Key, form.Value)));
    }
}
