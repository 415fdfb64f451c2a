using System.Collections.Immutable;
using Bot.Content;
using Bot.Search.Lexicon;
using Bot.Search.Text;

namespace Bot.Answers.Reading;

internal enum ScopeKind
{
    Session,
    Speaker,
    Organisation,
    Conference,
}

/// <summary>Something that a question can be limited to.</summary>
/// <param name="Name">As shown: the code, the speaker's or organisation's name, the conference's id.</param>
/// <param name="Includes">Whether a section of a session belongs to it; without a section, whether the session as a whole does.</param>
internal sealed record ScopeTarget(ScopeKind Kind, string Name, LocalizedText Shown, Func<Session, Section?, bool> Includes);

/// <summary>A name by which a question may mention a <see cref="ScopeTarget"/>.</summary>
/// <param name="Folded">Folded for comparison.</param>
internal sealed record ScopeName(string Folded, ScopeTarget Target)
{
    /// <summary>Whether only a form of address makes the name of it: Ms. North, 林さん.</summary>
    public bool NeedsAddress { get; init; }
}

/// <summary>All names of sessions, speakers, organisations and conferences in the notes, the longest first.</summary>
internal sealed class ScopeCatalog
{
    private static readonly Dictionary<SessionKind, string[]> KindWords = new()
    {
        [SessionKind.Keynote] = ["keynote", "opening keynote", "keynote speech", "keynote talk", "基調講演", "キーノート"],
        [SessionKind.Panel] = ["panel", "panel discussion", "panellists", "panelists", "パネル", "パネルディスカッション", "パネル討論"],
        [SessionKind.Impressions] = ["impressions", "感想", "雑感"],
    };

    private static readonly string[] TalkWords = ["talk", "session", "keynote", "panel"];

    private readonly List<ScopeName> names = [];
    private readonly CommonWords common;

    public ScopeCatalog(ContentSnapshot snapshot, BilingualLexicon lexicon)
    {
        common = new CommonWords(lexicon);
        foreach (var session in snapshot.Sessions)
            AddSession(session);
        AddKinds(snapshot);
        AddPeople(snapshot);
        foreach (var conference in snapshot.Conferences)
            AddConference(conference);
        names.AddRange(new ShortNames(lexicon).Of(names, snapshot).ToList());
        names.AddRange(new SpeakerFamilyNames(lexicon).Of(names, snapshot).ToList());
        Names = [.. names.OrderByDescending(name => name.Folded.Length)];
    }

    public ImmutableArray<ScopeName> Names { get; }

    /// <summary>Speakers and organisations that a text names, also by a name that needs an address within a sentence (North).</summary>
    public IEnumerable<ScopeTarget> PeopleNamed(string text)
    {
        var folded = new FoldedText();
        CharacterFolding.Fold(text.Trim(), folded);
        var whole = folded.Span.ToString();
        return ScopeReader.Read(text, this).Targets
            .Concat(Names.Where(name => name.Folded == whole).Select(name => name.Target))
            .Where(target => target.Kind is ScopeKind.Speaker or ScopeKind.Organisation)
            .Distinct();
    }

    private void AddSession(Session session)
    {
        var target = new ScopeTarget(ScopeKind.Session, session.Code, new LocalizedText(session.Code, null), (other, _) => other == session);
        if (!IsCommonWord(session.Code))
            Add(session.Code, target);
        foreach (var version in session.Versions)
        {
            if (!IsCommonWord(version.Title.ToLowerInvariant()))
                Add(version.Title, target);
            foreach (var alias in version.Aliases)
            {
                Add(alias, target);
                Add(Possessive(alias), target);
            }
        }
    }

    /// <summary>A talk called "LIVE", or a file called "testing", is not meant by every question that has the word. A code in capitals is.</summary>
    private bool IsCommonWord(string name) => name.All(c => char.IsLetter(c) && !char.IsUpper(c)) && common.Contain(name);

    /// <summary>"Mercari talk" is also "Mercari's talk".</summary>
    private static string? Possessive(string alias)
    {
        var space = alias.LastIndexOf(' ');
        return space > 0 && TalkWords.Contains(alias[(space + 1)..], StringComparer.OrdinalIgnoreCase) ? alias.Insert(space, "'s") : null;
    }

    /// <summary>"The keynote" names a session when only one in its conference is one.</summary>
    private void AddKinds(ContentSnapshot snapshot)
    {
        foreach (var conference in snapshot.Conferences)
        {
            foreach (var (kind, words) in KindWords)
            {
                var sessions = conference.Sessions.Where(session => session.Kind == kind).ToList();
                if (sessions.Count != 1)
                    continue;
                var session = sessions[0];
                foreach (var word in words)
                    Add(word, new ScopeTarget(ScopeKind.Session, session.Code, new LocalizedText(session.Code, null), (other, _) => other == session));
            }
        }
    }

    private void AddPeople(ContentSnapshot snapshot)
    {
        foreach (var session in snapshot.Sessions)
        {
            foreach (var version in session.Versions)
            {
                foreach (var speaker in version.Speakers)
                    AddSpeaker(session, speaker);
                foreach (var organisation in OrganisationsOf(version))
                    AddOrganisation(session, organisation);
            }
        }
    }

    private void AddSpeaker(Session session, Speaker speaker)
    {
        var target = TargetOf(session, speaker);
        foreach (var name in (string?[])[speaker.Name, speaker.Handle, .. speaker.Aliases])
            Add(name, target);
    }

    /// <summary>What a question is limited to that names a speaker of a session.</summary>
    public static ScopeTarget TargetOf(Session session, Speaker speaker)
    {
        var shown = new LocalizedText(
            session.In(Language.English)?.Speakers.FirstOrDefault(other => other.Id == speaker.Id)?.Name,
            session.In(Language.Japanese)?.Speakers.FirstOrDefault(other => other.Id == speaker.Id)?.Name ?? speaker.Name);
        return new ScopeTarget(ScopeKind.Speaker, speaker.Name, shown, (other, section) => IsBy(other, section, speaker));
    }

    /// <summary>A section that says whose words it holds is theirs alone; in a session with one speaker the rest is theirs too.</summary>
    private static bool IsBy(Session session, Section? section, Speaker speaker)
    {
        if (section?.Speaker is { } by)
            return SameName(by.Name, by.Aliases, speaker.Name);
        var isTheirs = false;
        foreach (var version in session.Versions)
        {
            if (version.Speakers is not [var only])
                return false;
            isTheirs |= SameName(only.Name, only.Aliases, speaker.Name);
        }

        return isTheirs;
    }

    private static IEnumerable<Organisation> OrganisationsOf(SessionVersion? version) =>
        version is null ? [] : version.Organisations.Concat(version.Speakers.Select(speaker => speaker.Organisation).OfType<Organisation>());

    private void AddOrganisation(Session session, Organisation organisation)
    {
        var shown = new LocalizedText(NameIn(Language.English), NameIn(Language.Japanese) ?? organisation.Name);
        var target = new ScopeTarget(
            ScopeKind.Organisation, organisation.Name, shown, (other, section) => IsOf(other, section, organisation));
        Add(organisation.Name, target);
        foreach (var alias in organisation.Aliases)
            Add(alias, target);

        string? NameIn(Language language) =>
            OrganisationsOf(session.In(language)).FirstOrDefault(other => SameName(other.Name, other.Aliases, organisation.Name))?.Name;
    }

    private static bool IsOf(Session session, Section? section, Organisation organisation)
    {
        var of = section?.Speaker is { } speaker ? speaker.Organisation : section?.Organisation;
        if (of is not null)
            return SameName(of.Name, of.Aliases, organisation.Name);
        foreach (var version in session.Versions)
        {
            if (IsOf(version, organisation))
                return true;
        }

        return false;
    }

    private static bool IsOf(SessionVersion version, Organisation organisation)
    {
        foreach (var other in version.Organisations)
        {
            if (SameName(other.Name, other.Aliases, organisation.Name))
                return true;
        }

        return version.Speakers is [{ Organisation: { } own }] && SameName(own.Name, own.Aliases, organisation.Name);
    }

    // Asked for every passage, like all that stands above: on the array itself, nothing is allocated.
    private static bool SameName(string name, ImmutableArray<string> aliases, string wanted) => name == wanted || aliases.Contains(wanted);

    private void AddConference(Conference conference)
    {
        var target = new ScopeTarget(ScopeKind.Conference, conference.Id, conference.Name, (session, _) => session.ConferenceId == conference.Id);
        foreach (var name in (string?[])[conference.Id, conference.Name.English, conference.Name.Japanese, .. conference.Aliases])
            Add(name, target);
    }

    private void Add(string? name, ScopeTarget target)
    {
        if (string.IsNullOrWhiteSpace(name))
            return;
        var folded = new FoldedText();
        CharacterFolding.Fold(name.Trim(), folded);
        var text = folded.Span.ToString();
        var same = names.Find(other => other.Folded == text && other.Target.Kind == target.Kind);
        if (same is null)
            names.Add(new ScopeName(text, target));
        else if (target.Kind == ScopeKind.Session && same.Target.Name != target.Name)
            names[names.IndexOf(same)] = same with { Target = Both(same.Target, target) };
        else
            names[names.IndexOf(same)] = same with { Target = same.Target with { Includes = Either(same.Target.Includes, target.Includes) } };
    }

    /// <summary>Two sessions of one name (a code that two conferences share): either is meant.</summary>
    private static ScopeTarget Both(ScopeTarget first, ScopeTarget second) =>
        first with { Name = $"{first.Name}, {second.Name}", Includes = Either(first.Includes, second.Includes) };

    private static Func<Session, Section?, bool> Either(Func<Session, Section?, bool> first, Func<Session, Section?, bool> second) =>
        (session, section) => first(session, section) || second(session, section);
}
