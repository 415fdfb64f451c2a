using System.Buffers;
using Bot.Content;
using Bot.Search.Lexicon;

namespace Bot.Answers.Reading;

/// <summary>
/// Finds short forms of organisations' names that can limit a question without leaving anything out: no common words, and none that
/// other notes have.
/// </summary>
internal sealed class ShortNames(BilingualLexicon lexicon)
{
    private readonly CommonWords common = new(lexicon);

    /// <param name="names">All names in full.</param>
    public IEnumerable<ScopeName> Of(IReadOnlyCollection<ScopeName> names, ContentSnapshot snapshot)
    {
        var full = names.Select(name => name.Folded).ToHashSet(StringComparer.Ordinal);
        var candidates = names
            .Where(name => name.Target.Kind == ScopeKind.Organisation)
            .Select(name => (Short: OrganisationNames.ShortOf(name.Folded), name.Target))
            .Where(candidate => candidate.Short is not null && !full.Contains(candidate.Short) && !common.Contain(candidate.Short))
            .ToLookup(candidate => candidate.Short!, candidate => candidate.Target, StringComparer.OrdinalIgnoreCase);
        var others = WordsElsewhere(candidates, snapshot);
        return candidates.Where(candidate => !others.Contains(candidate.Key)).Select(candidate => new ScopeName(candidate.Key, EitherOf(candidate)));
    }

    /// <summary>The words that stand in notes of somebody else: all notes are read once.</summary>
    private static HashSet<string> WordsElsewhere(ILookup<string, ScopeTarget> candidates, ContentSnapshot snapshot)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var words = candidates.Select(candidate => candidate.Key).ToArray();
        var any = SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
        foreach (var session in snapshot.Sessions)
        {
            foreach (var version in session.Versions)
            {
                Read(version.Title, session, null);
                foreach (var section in version.Sections)
                {
                    foreach (var text in section.Path.Concat(section.Passages.Select(passage => passage.Text)))
                        Read(text, session, section);
                }
            }
        }

        return found;

        void Read(string text, Session session, Section? section)
        {
            var rest = text.AsSpan();
            for (var at = rest.IndexOfAny(any); at >= 0; at = rest.IndexOfAny(any))
            {
                rest = rest[at..];
                foreach (var word in words)
                {
                    if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !candidates[word].Any(target => target.Includes(session, section)))
                        found.Add(word);
                }

                rest = rest[1..];
            }
        }
    }

    /// <summary>Tsubame Systems and Tsubame Games: who says Tsubame may mean either.</summary>
    private static ScopeTarget EitherOf(IEnumerable<ScopeTarget> targets)
    {
        var all = targets.Distinct().ToList();
        return all[0] with { Includes = (session, section) => all.Exists(target => target.Includes(session, section)) };
    }
}
