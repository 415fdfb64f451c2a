using Bot.Answers.Reading;
using Bot.Content;
using Bot.Search.Lexicon;

namespace Bot.Answers;

/// <summary>The one published reference to the notes and their index. A question reads it once.</summary>
internal sealed class Library(ISessionLinks links, BilingualLexicon? lexicon = null)
{
    private readonly BilingualLexicon lexicon = lexicon ?? BilingualLexicon.Default;
    private volatile Edition? edition;

    public ContentSnapshot Snapshot => edition?.Snapshot ?? ContentSnapshot.Empty;

    /// <summary>Indexes the notes and puts them in place of the previous ones, in one step.</summary>
    public void Publish(ContentSnapshot notes) => edition = Edition.Build(notes, lexicon);

    private Edition Current => edition ?? (edition = Edition.Build(ContentSnapshot.Empty, lexicon));

    /// <summary>How a question is read and scored: for a content owner who wonders why something was not found.</summary>
    public Explanation Explain(Question question) =>
        new Answerer(Current, links).Explain(QuestionReader.Read(question, Current));

    /// <summary>Answers a question. Never throws for any text; takes milliseconds.</summary>
    public Reply Ask(Question question)
    {
        var current = Current;
        var read = QuestionReader.Read(question, current);
        var answerer = new Answerer(current, links);
        return read.Intent.Kind switch
        {
            IntentKind.Help => new Help(read.Language, Suggestions.Examples(current.Snapshot, read.Language)),
            IntentKind.Sessions => new SessionList(read.Language, current.Snapshot.Conferences),
            IntentKind.SessionsAbout => answerer.Group(read, Grouping.Session, question.Top),
            IntentKind.SpeakersAbout => answerer.Group(read, Grouping.Speaker, question.Top),
            _ when read.Text.Length == 0 => new Help(read.Language, Suggestions.Examples(current.Snapshot, read.Language)),
            _ => (Reply?)SessionAlone(read, current) ?? answerer.Answer(read, question.Top),
        };
    }

    /// <summary>"show A10", "A10" and "the VPoE panel" ask for the session itself; of one without notes there is nothing else to show.</summary>
    private SessionDetails? SessionAlone(ReadQuestion read, Edition current)
    {
        if (read.IsFollowUp || !read.Targets.Any(target => target.Kind == ScopeKind.Session)
            || !read.Targets.All(target => target.Kind is ScopeKind.Session or ScopeKind.Conference))
            return null;
        var session = current.Snapshot.Sessions.FirstOrDefault(session => read.Targets.All(target => target.Includes(session, null)));
        if (session is null || !(read.IsNameOnly || (read.Terms.Length == 0 && session.Versions.All(version => version.Sections.IsEmpty))))
            return null;
        return new SessionDetails(
            read.Language,
            current.Sessions.ConferenceOf(session),
            session,
            links.To(session.ConferenceId, session.Code, session.InOrOther(read.Language).Language, null));
    }
}
