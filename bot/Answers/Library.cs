using System.Collections.Immutable;
using Bot.Answers.Reading;
using Bot.Content;
using Bot.Search.Lexicon;
using Bot.Search.Meaning;

namespace Bot.Answers;

/// <summary>The one published reference to the notes and their index. A question reads it once.</summary>
internal sealed class Library(ISessionLinks links, BilingualLexicon? lexicon = null)
{
    private readonly BilingualLexicon lexicon = lexicon ?? BilingualLexicon.Default;
    private volatile Edition? edition;

    /// <summary>A library of an edition that is built already.</summary>
    public Library(Edition edition, ISessionLinks links)
        : this(links, edition.Lexicon) => this.edition = edition;

    public ContentSnapshot Snapshot => edition?.Snapshot ?? ContentSnapshot.Empty;

    /// <summary>Is told after other notes were published. Must not throw or wait: the publisher does.</summary>
    public event EventHandler? Published;

    /// <summary>Indexes the notes and puts them in place of the previous ones, in one step.</summary>
    public void Publish(ContentSnapshot notes)
    {
        edition = Edition.Build(notes, lexicon);
        Published?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Lets questions to an edition be compared by a sentence model from now on.</summary>
    /// <returns>False when other notes were published meanwhile, which stay as they are.</returns>
    public bool Attach(Edition notes, ISentenceIndex sentences) =>
        ReferenceEquals(Interlocked.CompareExchange(ref edition, notes.With(sentences), notes), notes);

    /// <summary>The published edition.</summary>
    public Edition Current => edition ?? (edition = Edition.Build(ContentSnapshot.Empty, lexicon));

    /// <summary>The sessions by what they are called.</summary>
    public SessionDirectory Directory => Current.Sessions;

    /// <summary>Tells whether <see cref="Question.Speaker"/> of this name limits an answer to anything.</summary>
    public bool KnowsSpeaker(string name) => Current.Scopes.PeopleNamed(name).Any();

    /// <summary>The address of a place in a session; null without a public address.</summary>
    public string? LinkTo(Session session, Language language, SessionPlace? place) => links.To(session.ConferenceId, session.Code, language, place);

    /// <summary>Answers a question. Never throws for any text; takes milliseconds.</summary>
    public Reply Ask(Question question) => Decide(question).Reply;

    /// <summary>Answers a question, and tells how: for a content owner who wonders why something was not found.</summary>
    public Decision Decide(Question question)
    {
        var current = Current;
        var requests = new SearchRequests(current);
        var read = QuestionReader.Read(question, current, requests);
        var answerer = new Answerer(current, links, requests);
        return read.Intent.Kind switch
        {
            _ when read.Courtesy != Courtesy.None => Command(read, HelpOn(read, current)),
            IntentKind.Help => Command(read, HelpOn(read, current)),
            IntentKind.Sessions or IntentKind.Speakers or IntentKind.ConferenceFacts => Command(read, Sessions(read, current)),
            IntentKind.SessionsAbout => answerer.Group(read, Grouping.Session, question.Top),
            IntentKind.SpeakersAbout => answerer.Group(read, Grouping.Speaker, question.Top),
            _ when read.Text.Length == 0 => Command(read, HelpOn(read, current)),
            _ => SessionAlone(read, current, answerer) ?? answerer.Answer(read, question.Top),
        };
    }

    private static Decision Command(ReadQuestion read, Reply reply) => new(read, Branch.Command, null, [], null, reply);

    private static Help HelpOn(ReadQuestion read, Edition current) =>
        new(read.Language, Suggestions.Examples(current.Snapshot, read.Language)) { Courtesy = read.Courtesy };

    /// <summary>The sessions with their speakers, and when and where each conference was; of the conferences that are named, else of all.</summary>
    private static SessionList Sessions(ReadQuestion read, Edition current)
    {
        var named = current.Snapshot.Conferences
            .Where(conference => conference.Sessions.Any(session => read.Targets.All(target => target.Includes(session, null))))
            .ToImmutableArray();
        return new SessionList(read.Language, named.IsEmpty ? current.Snapshot.Conferences : named);
    }

    /// <summary>
    /// "show A10", "A10", "the VPoE panel" and "summary of the VPoE panel" ask for the session itself; of one without notes there is nothing else to show.
    /// </summary>
    private Decision? SessionAlone(ReadQuestion read, Edition current, Answerer answerer)
    {
        if (read.IsFollowUp || !read.Targets.Any(target => target.Kind == ScopeKind.Session)
            || !read.Targets.All(target => target.Kind is ScopeKind.Session or ScopeKind.Conference))
            return null;
        var session = current.Snapshot.Sessions.FirstOrDefault(session => read.Targets.All(target => target.Includes(session, null)));
        if (session is null || !(read.IsNameOnly || (read.Terms.Length == 0 && session.Versions.All(version => version.Sections.IsEmpty))))
            return null;
        var version = session.InOrOther(read.Language);
        var beginning = answerer.Beginning(read);
        var reply = new SessionDetails(
            read.Language,
            current.Sessions.ConferenceOf(session),
            session,
            links.To(session.ConferenceId, session.Code, version.Language, null))
        {
            Beginning = beginning.Reply is Answer answer ? answer.Excerpts : [],
        };
        return new Decision(read, Branch.Session, null, beginning.Candidates, null, reply);
    }
}
