using System.Collections.Immutable;
using Bot.Answers.Excerpts;
using Bot.Answers.Reading;
using Bot.Content;
using Bot.Search;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Meaning;

namespace Bot.Answers;

/// <summary>The place of an indexed line in the notes.</summary>
/// <param name="Index">Of the passage in its section; <see cref="HeadingIndex"/> for the section's heading.</param>
internal sealed record PassagePlace(Conference Conference, Session Session, SessionVersion Version, Section Section, int Index)
{
    public const int HeadingIndex = -1;
}

/// <summary>Notes with everything that is made from them: published, and replaced, as one.</summary>
internal sealed class Edition
{
    private readonly Dictionary<Section, int> firstDocuments = new(ReferenceEqualityComparer.Instance);

    private Edition(
        ContentSnapshot snapshot, ImmutableArray<PassagePlace> places, PassageIndex index, BilingualLexicon lexicon, ScopeCatalog scopes,
        SessionDirectory sessions)
    {
        Snapshot = snapshot;
        Places = places;
        Index = index;
        Lexicon = lexicon;
        Scopes = scopes;
        Sessions = sessions;
        for (var document = 0; document < places.Length; document++)
            firstDocuments.TryAdd(places[document].Section, document);
    }

    public ContentSnapshot Snapshot { get; }

    /// <summary>By document number of <see cref="Index"/>.</summary>
    public ImmutableArray<PassagePlace> Places { get; }

    public PassageIndex Index { get; }

    /// <summary>The number of the document that is the section's heading; its passages follow.</summary>
    public int FirstDocumentOf(Section section) => firstDocuments[section];

    /// <summary>The dictionary with the glossary and the names that stand in these notes.</summary>
    public BilingualLexicon Lexicon { get; }

    public ScopeCatalog Scopes { get; }

    public SessionDirectory Sessions { get; }

    /// <summary>The same notes, compared with questions by a sentence model as well.</summary>
    public Edition With(ISentenceIndex sentences) => new(Snapshot, Places, Index.With(sentences), Lexicon, Scopes, Sessions);

    /// <inheritdoc cref="Bot.Search.Meaning.SentenceTexts"/>
    public SentenceTexts SentenceTexts(bool isEnglishOnly) => new([.. Places.Select(Document)], Lexicon, isEnglishOnly);

    public static Edition Build(ContentSnapshot snapshot, BilingualLexicon lexicon, SearchParameters? parameters = null)
    {
        lexicon = lexicon.With([.. snapshot.Glossary.Groups, .. NamesIn(snapshot)]);
        var places = PlacesOf(snapshot).ToImmutableArray();
        var documents = places.Select(Document).ToList();
        var sessions = new SessionDirectory(snapshot);
        return new Edition(snapshot, places, PassageIndex.Build(documents, lexicon, parameters), lexicon, new ScopeCatalog(snapshot, lexicon), sessions);
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
        from index in Enumerable.Range(PassagePlace.HeadingIndex, section.Passages.Length + 1)
        select new PassagePlace(conference, session, version, section, index);

    private static SearchDocument Document(PassagePlace place)
    {
        var text = new SectionText(place.Version, place.Section);
        var (body, headings, title) = place.Index == PassagePlace.HeadingIndex
            ? (text.Heading, Outer(place.Section.Path), place.Section.Path.IsEmpty ? "" : place.Version.Title)
            : (text[place.Index + 1], Headings(place, text), place.Version.Title);
        // A heading has no part in what its passages lend each other: they have it as a field.
        var container = place.Index == PassagePlace.HeadingIndex ? null : $"{place.Version.File}#{place.Section.Ordinal}";
        return new SearchDocument(LanguageOf(place), body, headings, title, string.Join(" . ", SpeakerNames(place)), container);
    }

    /// <summary>Gets the headings above a passage; the heads of the lists that it is in count as outer headings.</summary>
    private static ImmutableArray<string> Headings(PassagePlace place, SectionText text)
    {
        var parents = ImmutableArray<string>.Empty;
        for (var parent = text.ParentOf(place.Index + 1); parent > 0; parent = text.ParentOf(parent))
            parents = parents.Insert(0, text[parent]);
        return parents.IsEmpty ? place.Section.Path : [.. parents, .. place.Section.Path];
    }

    private static ImmutableArray<string> Outer(ImmutableArray<string> path) => path.IsEmpty ? [] : path[..^1];

    private static Language LanguageOf(PassagePlace place) =>
        (place.Index == PassagePlace.HeadingIndex ? null : place.Section.Passages[place.Index].Language) ?? place.Version.Language;

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
