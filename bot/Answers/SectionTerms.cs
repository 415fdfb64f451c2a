using System.Collections.Concurrent;
using Bot.Content;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Answers;

/// <summary>The terms that a section holds, with its headings, title and speaker; analysed when first asked for, then kept.</summary>
internal sealed class SectionTerms(BilingualLexicon lexicon)
{
    private readonly ConcurrentDictionary<Section, ulong[]> known = new(ReferenceEqualityComparer.Instance);

    /// <returns>Keys in ascending order.</returns>
    public ulong[] Of(SessionVersion version, Section section) =>
        known.TryGetValue(section, out var terms) ? terms : known[section] = Analyze(version, section);

    private ulong[] Analyze(SessionVersion version, Section section)
    {
        var analyzer = new Analyzer(lexicon);
        var tokens = new List<Token>();
        var terms = new HashSet<ulong>();
        foreach (var text in TextsOf(version, section))
        {
            analyzer.Analyze(text, tokens);
            foreach (var token in tokens)
                terms.Add(token.Term.Value);
        }

        return [.. terms.Order()];
    }

    private static IEnumerable<string> TextsOf(SessionVersion version, Section section) =>
    [
        .. section.Passages.Select(passage => passage.Text),
        .. section.Path,
        version.Title,
        .. version.Aliases,
        .. section.Speaker is { } speaker ? (IEnumerable<string>)[speaker.Name, .. speaker.Aliases] : [],
    ];
}
