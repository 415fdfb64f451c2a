using System.Collections.Immutable;
using Bot.Answers.Aspects;
using Bot.Answers.Reading;
using Bot.Content;
using Bot.Search;
using Bot.Search.Index;
using Bot.Search.Lexicon;

namespace Bot.Answers;

/// <summary>Where an indexed passage stands.</summary>
/// <param name="Index">Of the passage in its section.</param>
internal sealed record PassagePlace(Conference Conference, Session Session, SessionVersion Version, Section Section, int Index);

/// <summary>Notes with everything that is made from them: published, and replaced, as one.</summary>
internal sealed class Edition
{
    private Edition(
        ContentSnapshot snapshot, ImmutableArray<PassagePlace> places, PassageIndex index, BilingualLexicon lexicon, ScopeCatalog scopes,
        SessionDirectory sessions)
    {
        Snapshot = snapshot;
        Places = places;
        Index = index;
        Lexicon = lexicon;
        Terms = new SectionTerms(lexicon);
        Values = new SectionValues();
        Aspects = new SectionAspects();
        Scopes = scopes;
        Sessions = sessions;
    }

    public ContentSnapshot Snapshot { get; }

    /// <summary>By document number of <see cref="Index"/>.</summary>
    public ImmutableArray<PassagePlace> Places { get; }

    public PassageIndex Index { get; }

    /// <summary>The dictionary with the glossary and the names that stand in these notes.</summary>
    public BilingualLexicon Lexicon { get; }

    public SectionTerms Terms { get; }

    public SectionValues Values { get; }

    public SectionAspects Aspects { get; }

    public ScopeCatalog Scopes { get; }

    public SessionDirectory Sessions { get; }

    public static Edition Build(ContentSnapshot snapshot, BilingualLexicon lexicon)
    {
        lexicon = lexicon.With([.. snapshot.Glossary.Groups, .. NamesIn(snapshot)]);
        var places = PlacesOf(snapshot).ToImmutableArray();
        var documents = places.Select(Document).ToList();
        var sessions = new SessionDirectory(snapshot);
        return new Edition(snapshot, places, PassageIndex.Build(documents, lexicon), lexicon, new ScopeCatalog(snapshot, lexicon), sessions);
    }

    /// <summary>Mercari = メルカリ: the names that front matter gives to one speaker or organisation mean the same.</summary>
    private static IEnumerable<ImmutableArray<string>> NamesIn(ContentSnapshot snapshot) =>
        from session in snapshot.Sessions
        from version in session.Versions
        from names in version.Organisations.Select(Names)
            .Concat(version.Speakers.Select(speaker => (IEnumerable<string>)[speaker.Name, .. speaker.Aliases]))
            .Concat(version.Speakers.Select(speaker => speaker.Organisation).OfType<Organisation>().Select(Names))
        select names.ToImmutableArray();

    private static IEnumerable<PassagePlace> PlacesOf(ContentSnapshot snapshot) =>
        from conference in snapshot.Conferences
        from session in conference.Sessions
        from version in session.Versions
        from section in version.Sections
        from index in Enumerable.Range(0, section.Passages.Length)
        select new PassagePlace(conference, session, version, section, index);

    private static SearchDocument Document(PassagePlace place) => new(
        place.Version.Language,
        place.Section.Passages[place.Index].Text,
        place.Section.Path,
        place.Version.Title,
        string.Join(" . ", SpeakerNames(place)),
        $"{place.Version.File}#{place.Section.Ordinal}");

    private static IEnumerable<string> SpeakerNames(PassagePlace place)
    {
        if (place.Section.Speaker is { } speaker)
            return Names(speaker);
        if (place.Section.Organisation is { } organisation)
            return Names(organisation);
        return place.Version.Organisations.SelectMany(Names);
    }

    private static IEnumerable<string> Names(Speaker speaker) =>
        [speaker.Name, .. speaker.Aliases, .. speaker.Organisation is { } organisation ? Names(organisation) : []];

    private static IEnumerable<string> Names(Organisation organisation) => [organisation.Name, .. organisation.Aliases];
}
