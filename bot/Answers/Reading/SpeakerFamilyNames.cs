using System.Buffers;
using System.Collections.Immutable;
using Bot.Content;
using Bot.Content.Building;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Answers.Reading;

/// <summary>
/// Finds the family names by which a question may mean a speaker: those that only one speaker has. One that is a common word, or stands in the notes as a
/// word of its own, means the speaker only with a form of address.
/// </summary>
internal sealed class SpeakerFamilyNames(BilingualLexicon lexicon)
{
    private readonly CommonWords common = new(lexicon);

    /// <param name="names">All names in full.</param>
    public IEnumerable<ScopeName> Of(IReadOnlyCollection<ScopeName> names, ContentSnapshot snapshot)
    {
        var full = names.Select(name => name.Folded).ToHashSet(StringComparer.Ordinal);
        var bearers = Bearers(snapshot).Where(bearer => !full.Contains(bearer.Family)).ToLookup(bearer => bearer.Family, StringComparer.Ordinal);
        var alone = bearers.Where(group => ArePerson([.. group])).ToList();
        var words = WordsIn(snapshot, alone);
        foreach (var group in alone)
        {
            var targets = group.Select(bearer => ScopeCatalog.TargetOf(bearer.Session, bearer.Speaker)).ToList();
            var target = targets[0] with { Includes = (session, section) => targets.Exists(other => other.Includes(session, section)) };
            yield return new ScopeName(group.Key, target) { NeedsAddress = group.Key.Length < 2 || words.Contains(group.Key) || common.Contain(group.Key) };
        }
    }

    private static IEnumerable<Bearer> Bearers(ContentSnapshot snapshot) =>
        from session in snapshot.Sessions
        from version in session.Versions
        from speaker in version.Speakers
        from family in FamilyNames.Of(speaker)
        select new Bearer(Folded(family), session, speaker);

    /// <summary>Whether all bearers of a name are one person: of one id in a session, or with a name in common.</summary>
    private static bool ArePerson(List<Bearer> bearers) => bearers.TrueForAll(bearer =>
        (bearer.Session == bearers[0].Session && bearer.Speaker.Id == bearers[0].Speaker.Id)
        || NamesOf(bearer.Speaker).Intersect(NamesOf(bearers[0].Speaker), StringComparer.OrdinalIgnoreCase).Any());

    private static ImmutableArray<string> NamesOf(Speaker speaker) => speaker.Aliases.Insert(0, speaker.Name);

    /// <summary>
    /// The family names that the notes use as words: in lower case, or in notes of others without the given name and a form of address. All notes are read
    /// once.
    /// </summary>
    private static HashSet<string> WordsIn(ContentSnapshot snapshot, List<IGrouping<string, Bearer>> families)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (families.Count == 0) return found;
        var any = SearchValues.Create([.. families.Select(family => family.Key)], StringComparison.OrdinalIgnoreCase);
        var byStart = families.ToLookup(family => char.ToLowerInvariant(family.Key[0]));
        foreach (var (text, session) in Texts(snapshot))
        {
            for (var at = text.AsSpan().IndexOfAny(any); at >= 0; at = Next(text, at, any))
            {
                foreach (var family in byStart[char.ToLowerInvariant(text[at])])
                {
                    if (text.AsSpan(at).StartsWith(family.Key, StringComparison.OrdinalIgnoreCase) && IsWord(text, at, family, session)) found.Add(family.Key);
                }
            }
        }

        return found;
    }

    private static int Next(string text, int at, SearchValues<string> any) =>
        text.AsSpan(at + 1).IndexOfAny(any) is >= 0 and var next ? at + 1 + next : -1;

    private static IEnumerable<(string Text, Session Session)> Texts(ContentSnapshot snapshot) =>
        from session in snapshot.Sessions
        from version in session.Versions
        from text in version.Sections.SelectMany(section => section.Path.TakeLast(1).Concat(section.Passages.Select(passage => passage.Text)))
        select (text, session);

    private static bool IsWord(string text, int at, IGrouping<string, Bearer> family, Session session)
    {
        if (!NameBoundary.IsWhole(text, at, family.Key.Length)) return false;
        if (char.IsAsciiLetter(text[at])) return char.IsAsciiLetterLower(text[at]);
        var isOwn = family.Any(bearer => bearer.Session == session);
        return !isOwn && !ScopeReader.IsAddressed(text, at + family.Key.Length);
    }

    private static string Folded(string name)
    {
        var folded = new FoldedText();
        CharacterFolding.Fold(name.Trim(), folded);
        return folded.Span.ToString();
    }

    private sealed record Bearer(string Family, Session Session, Speaker Speaker);
}
