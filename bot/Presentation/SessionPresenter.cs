using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;

namespace Bot.Presentation;

/// <summary>Presents lists of sessions, and one session.</summary>
internal static class SessionPresenter
{
    private const int Headings = 30;

    public static void Add(NodeList list, ImmutableArray<Conference> conferences)
    {
        if (conferences.All(conference => conference.Sessions.IsEmpty))
            list.Sentence(list.Texts.NoSessions, Tone.Caution);
        foreach (var conference in conferences.Where(conference => !conference.Sessions.IsEmpty))
        {
            list.Add(new Heading(
                list.Line(conference.Name.In(list.Language), NodeList.Title), 2, Target: new(conference.Id, null, list.Language, conference.Url)));
            list.Facts(conference.Dates, conference.Place is { } place ? list.Line(place, NodeList.Person) : null);
            list.Add(new ItemList(null, [.. conference.Sessions.Select(session => ItemOf(list, session))]));
        }
    }

    public static void Add(NodeList list, SessionDetails details)
    {
        var version = details.Session.InOrOther(details.Language);
        AddSummary(list, details.Conference, details.Session, version, details.Link);
        var target = new Target(details.Conference.Id, details.Session.Code, version.Language, null);
        var contents = SessionLabels.Contents(version).Take(Headings)
            .Select(section => new Item(null, [new(list.Line(section.Path[^1], NodeList.Path), Target: target with { Section = section.Id })]))
            .ToImmutableArray();
        if (!contents.IsEmpty)
            list.Add(new ItemList(list.Texts.Contents, contents));
        if (version.Sections.IsEmpty)
            list.Sentence(list.Texts.NoNotes, Tone.Caution);
        if (list.Extent != Extent.Whole)
            list.Add(new Actions(null, [new(list.Texts.OpenNotes, null, target with { Url = details.Link })]));
    }

    /// <summary>The title, the facts and what front matter says of a session.</summary>
    public static void AddSummary(NodeList list, Conference conference, Session session, SessionVersion version, string? url)
    {
        list.Add(new Heading(
            list.Line(version.Title, NodeList.Title), 1, Target: new(conference.Id, session.Code, version.Language, url), Language: version.Language));
        list.Facts(conference.Name.In(list.Language), session.Code, SessionLabels.Facts(version, session.Kind, list.Texts));
        list.Sentence(version.Summary);
        list.List(list.Texts.Highlights, version.Highlights);
    }

    private static Item ItemOf(NodeList list, Session session)
    {
        var version = session.InOrOther(list.Language);
        var title = new Inline(list.Line(version.Title, NodeList.Title), Target: new(session.ConferenceId, session.Code, list.Language, null))
        {
            Language = version.Language,
        };
        var facts = ShownText.Join(
            list.Line(SessionLabels.Facts(version, session.Kind, list.Texts), NodeList.Person), version.Sections.IsEmpty ? list.Texts.NoNotes : null);
        return new(list.Line(session.Code, NodeList.Title), [title], facts);
    }
}
